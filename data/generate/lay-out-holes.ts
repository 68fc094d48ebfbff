import { cosDegrees, createRandom, type Random, sin, sinDegrees } from '../../core/numeric/index.ts';
import { patchPosition, type TruthPatch } from '../../core/truth/index.ts';
import type { DrillingPlan, GridPlan, HoleType } from './drilling-plan.ts';

/** A hole before it is drilled. */
export interface PlannedHole {
  readonly id: string;
  readonly type: HoleType;
  readonly patch: TruthPatch;
  readonly x: number;
  readonly y: number;
  /** What it was drilled for: `200 m`, `75 m`, `edge`, `twin`. */
  readonly purpose: string;
  /** Hole that it stands beside, or an empty text. */
  readonly twinOf: string;
  readonly firstCampaign: boolean;
}

type Site = Omit<PlannedHole, 'id' | 'type' | 'firstCampaign'> & { readonly type: HoleType | null; readonly twinSite: number };

/** Rigs stand up to this far off the node, m. */
const JITTER_M = 15;
/** Villages and wetlands: one for so many nodes, this wide in spacings. */
const NODES_PER_OBSTACLE = 45;
const OBSTACLE_SPACINGS = 0.85;
/** Patches are no perfect ellipses. */
const OUTLINE_WOBBLE = 0.1;
const TWIN_DISTANCE_M: readonly [number, number] = [3, 6];

/**
 * Puts every hole of the plan on the map: grids with jitter and gaps, the infill group, holes past the edge, twins; then deals out the
 * hole types. The counts are those of the plan, exactly.
 */
export function layOutHoles(plan: DrillingPlan): PlannedHole[] {
  const random = createRandom(plan.seed, 'layout');
  const grids = plan.grids.map((grid) => ({ grid, patch: findPatch(plan, grid.patch), nodes: gridNodes(plan, grid, random) }));
  const sites: Site[] = grids.flatMap(({ grid, patch, nodes }) =>
    lineByLine(nodes.slice(0, grid.count)).map(({ node }) => ({
      patch,
      ...jitter(node, random),
      purpose: `${grid.spacingM} m`,
      twinOf: '',
      type: null,
      twinSite: -1,
    })),
  );
  sites.push(...infillSites(plan, sites, random));
  sites.push(...edgeSites(plan, grids, random));
  const typed = dealTypes(plan, sites, random);
  return nameHoles(plan, [...typed, ...twinSites(plan, typed, random)]);
}

function findPatch(plan: DrillingPlan, id: string): TruthPatch {
  const patch = plan.truth.patches.find((p) => p.id === id);
  if (patch === undefined) throw new Error(`No patch ${id} in ${plan.truth.id}`);
  return patch;
}

type Node = readonly [number, number];

interface GridNode {
  readonly node: Node;
  readonly rank: number;
  /** Running number along the lines of the grid. */
  readonly order: number;
}

function lineByLine(nodes: readonly GridNode[]): GridNode[] {
  return nodes.toSorted((a, b) => a.order - b.order);
}

/** Nodes of a grid that can be drilled, the nearest to the patch's centre (in its half axes) first. */
function gridNodes(plan: DrillingPlan, grid: GridPlan, random: Random): GridNode[] {
  const patch = findPatch(plan, grid.patch);
  const azimuth = patch.azimuth + grid.turn;
  const reach = Math.ceil(patch.lengthM / grid.spacingM) + 2;
  const corner: Node = [random.uniform() * grid.spacingM, random.uniform() * grid.spacingM];
  const wobble = random.uniform();
  const nodes: GridNode[] = [];
  for (let j = -reach; j <= reach; j++) {
    for (let i = -reach; i <= reach; i++) {
      const u = i * grid.spacingM + corner[0];
      const v = j * grid.spacingM + corner[1];
      const node: Node = [patch.x + sinDegrees(azimuth) * u - cosDegrees(azimuth) * v, patch.y + cosDegrees(azimuth) * u + sinDegrees(azimuth) * v];
      nodes.push({ node, rank: outlineRank(patch, node, wobble), order: nodes.length });
    }
  }
  nodes.sort((a, b) => a.rank - b.rank);
  return withoutObstacles(nodes, grid, random);
}

/** Distance from the patch's centre in half axes, with a wavy outline. */
function outlineRank(patch: TruthPatch, node: Node, wobble: number): number {
  const [along, across] = patchPosition(patch, node[0], node[1]);
  const radius = Math.sqrt(along * along + across * across);
  return radius * (1 + OUTLINE_WOBBLE * sin(3 * along + 2 * across + 6 * wobble));
}

function withoutObstacles(nodes: readonly GridNode[], grid: GridPlan, random: Random): GridNode[] {
  const obstacles = Array.from({ length: Math.round(grid.count / NODES_PER_OBSTACLE) }, () => nodes[random.integer(grid.count)] as GridNode).map(
    ({ node }): Node => [node[0] + (random.uniform() - 0.5) * grid.spacingM, node[1] + (random.uniform() - 0.5) * grid.spacingM],
  );
  const limit = OBSTACLE_SPACINGS * grid.spacingM;
  return nodes.filter(({ node }) => obstacles.every((o) => distance(node, o) > limit));
}

function distance(a: Node, b: Node): number {
  const dx = a[0] - b[0];
  const dy = a[1] - b[1];
  return Math.sqrt(dx * dx + dy * dy);
}

function jitter(node: Node, random: Random): { readonly x: number; readonly y: number } {
  const azimuth = 360 * random.uniform();
  const radius = JITTER_M * random.uniform();
  return { x: node[0] + sinDegrees(azimuth) * radius, y: node[1] + cosDegrees(azimuth) * radius };
}

/** Infill nodes nearest to existing holes are left out until the count is right: nobody drills beside a hole to close a grid. */
function infillSites(plan: DrillingPlan, sites: readonly Site[], random: Random): Site[] {
  const { infill } = plan;
  const patch = findPatch(plan, infill.patch);
  const candidates: { readonly node: Node; readonly nearest: number }[] = [];
  for (let row = 0; row < infill.rows; row++) {
    for (let column = 0; column < infill.columns; column++) {
      const u = infill.offsetM[0] + column * infill.spacingM;
      const v = infill.offsetM[1] + row * infill.spacingM;
      const node: Node = [
        patch.x + sinDegrees(patch.azimuth) * u - cosDegrees(patch.azimuth) * v,
        patch.y + cosDegrees(patch.azimuth) * u + sinDegrees(patch.azimuth) * v,
      ];
      candidates.push({ node, nearest: Math.min(...sites.map((site) => distance(node, [site.x, site.y]))) });
    }
  }
  const kept = new Set(candidates.toSorted((a, b) => b.nearest - a.nearest).slice(0, infill.count));
  return candidates
    .filter((candidate) => kept.has(candidate))
    .map(({ node }) => ({ patch, ...jitter(node, random), purpose: `${infill.spacingM} m`, twinOf: '', type: null, twinSite: -1 }));
}

/** The next nodes past the last of each of the closer grids. */
function edgeSites(
  plan: DrillingPlan,
  grids: readonly { readonly grid: GridPlan; readonly patch: TruthPatch; readonly nodes: readonly GridNode[] }[],
  random: Random,
): Site[] {
  const closest = Math.min(...plan.grids.map((grid) => grid.spacingM));
  const close = grids.filter(({ grid }) => grid.spacingM === closest);
  return Array.from({ length: plan.edgeHoles }, (_, i) => {
    const { grid, patch, nodes } = close[i % close.length] as (typeof close)[number];
    const { node } = nodes[grid.count + Math.floor(i / close.length)] as GridNode;
    return { patch, ...jitter(node, random), purpose: 'edge', twinOf: '', type: null, twinSite: -1 };
  });
}

type TypedSite = Site & { readonly type: HoleType };

/** Shuffles the types that are left after the twins over all sites. */
function dealTypes(plan: DrillingPlan, sites: readonly Site[], random: Random): TypedSite[] {
  const deck = plan.holeTypes.flatMap(({ type }) => Array<HoleType>((plan.holeCounts[type] ?? 0) - (plan.twins[type] ?? 0)).fill(type));
  if (deck.length !== sites.length) throw new Error(`${plan.truth.id}: ${deck.length} holes for ${sites.length} sites`);
  for (let i = deck.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    const kept = deck[i] as HoleType;
    deck[i] = deck[j] as HoleType;
    deck[j] = kept;
  }
  return sites.map((site, i) => ({ ...site, type: deck[i] as HoleType }));
}

/** Twins stand beside augers, spread over the deposit. */
function twinSites(plan: DrillingPlan, sites: readonly TypedSite[], random: Random): TypedSite[] {
  const types = plan.holeTypes.flatMap(({ type }) => Array<HoleType>(plan.twins[type] ?? 0).fill(type));
  const augers = sites.flatMap((site, i) => (site.type === 'AUGER' ? [i] : []));
  return types.map((type, t) => {
    const index = augers[Math.floor(((t + 0.5) * augers.length) / types.length)] as number;
    const beside = sites[index] as TypedSite;
    const azimuth = 360 * random.uniform();
    const radius = TWIN_DISTANCE_M[0] + (TWIN_DISTANCE_M[1] - TWIN_DISTANCE_M[0]) * random.uniform();
    return { ...beside, type, x: beside.x + sinDegrees(azimuth) * radius, y: beside.y + cosDegrees(azimuth) * radius, purpose: 'twin', twinSite: index };
  });
}

/** Numbers run in drilling order: the first campaign, then the second; twins last. */
function nameHoles(plan: DrillingPlan, sites: readonly TypedSite[]): PlannedHole[] {
  const first = Math.round(sites.length * plan.firstCampaignShare);
  const order = plan.namesByProspect ? sites.map((_, i) => i) : drillingOrder(sites, first);
  const early = new Set(drillingOrder(sites, first).slice(0, first));
  const counters = new Map<string, number>();
  const ids = new Map<number, string>();
  for (const index of order) {
    const site = sites[index] as TypedSite;
    const letters = plan.holeTypes.find((t) => t.type === site.type)?.letters ?? '';
    const series = plan.namesByProspect ? `${plan.holePrefix}-${site.patch.id}-${letters}-` : `${plan.holePrefix}${letters}`;
    const number = (counters.get(series) ?? 0) + 1;
    counters.set(series, number);
    ids.set(index, `${series}${String(number).padStart(3, '0')}`);
  }
  return order.map((index) => {
    const { twinSite, ...site } = sites[index] as TypedSite;
    return { ...site, id: ids.get(index) ?? '', twinOf: twinSite < 0 ? '' : (ids.get(twinSite) ?? ''), firstCampaign: early.has(index) };
  });
}

/** The first campaign took every other line of all grids; which sites those are is spread evenly here. */
function drillingOrder(sites: readonly TypedSite[], first: number): number[] {
  const isFirst = sites.map((site, i) => site.twinSite < 0 && Math.floor(((i + 1) * first) / sites.length) > Math.floor((i * first) / sites.length));
  const indices = sites.map((_, i) => i);
  return [...indices.filter((i) => isFirst[i]), ...indices.filter((i) => !isFirst[i])];
}
