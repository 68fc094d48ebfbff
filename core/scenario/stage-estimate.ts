import type { EstimationTargets } from '../blocks/index.ts';
import type { Composites } from '../composites/index.ts';
import { DEFAULT_TILE_SIZE, type DomainEstimation, type EstimationJob, setNegativeToZero } from '../estimation/index.ts';
import type { HoleProfiles, Stratigraphy } from '../geology/index.ts';
import { domainZones } from '../geology/index.ts';
import { type EstimateColumns, statusOf } from '../kriging/index.ts';
import { ResourceError } from '../numeric/index.ts';
import type { VariogramSpec } from '../variography/index.ts';
import type { StageRecord } from './manifest.ts';
import type { PipelineHost } from './pipeline-host.ts';
import type { Scenario, SearchPassSettings, VariogramSettings } from './scenario-schema.ts';
import type { BlockModelOutput } from './stage-block-model.ts';
import type { CompositesOutput } from './stage-composites.ts';

export interface EstimateOutput {
  /** One row per target. */
  readonly estimates: EstimateColumns;
  readonly record: StageRecord;
}

/** Estimates every target: all analytes with one search and one factorisation, tile by tile on the host's workers. */
export async function estimateTargets(scenario: Scenario, made: CompositesOutput, model: BlockModelOutput, host: PipelineHost): Promise<EstimateOutput> {
  const job = assembleJob(scenario, made, model);
  const columns = await host.runTiles(job, {
    ...(host.signal === undefined ? {} : { signal: host.signal }),
    onProgress: (done, total) => host.onProgress?.({ stage: 'estimate', done, total }),
  });
  const { columns: estimates, negatives } = setNegativeToZero(columns, job.variables);
  const counts: Record<string, number> = { targets: model.targets.count };
  for (const code of estimates.status) {
    const name = `status.${statusOf(code)}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  for (const pass of estimates.pass) if (pass > 0) counts[`pass.${pass}`] = (counts[`pass.${pass}`] ?? 0) + 1;
  return { estimates, record: { stage: 'estimate', counts: { ...counts, ...negatives }, notes: [] } };
}

/** Everything a worker needs, as plain data. */
export function assembleJob(scenario: Scenario, made: CompositesOutput, model: BlockModelOutput): EstimationJob {
  const { stratigraphy, composites, profiles } = made;
  const domains = stratigraphy.domains.map((domain, index): DomainEstimation => {
    const rows = samplesOfDomain(composites, profiles, stratigraphy, index);
    return {
      name: domain.id,
      samples: {
        count: rows.length,
        x: pick(composites.x, rows),
        y: pick(composites.y, rows),
        z: pick(composites.flatZ, rows),
        hole: Int32Array.from(rows, (c) => composites.hole[c] as number),
        values: composites.values.map((column) => pick(column, rows)),
      },
      variogram: variogramSpec(variogramFor(scenario, domain.id)),
      passes: scenario.neighbourhood.passes.map(searchPass),
      discretisation: scenario.kriging.discretisation,
      blockSize: scenario.blockModel.sizeM,
      azimuth: scenario.blockModel.azimuth,
    };
  });
  const { x, y, z, domain } = model.targets satisfies EstimationTargets;
  return { variables: composites.variables, domains, targets: { x, y, z, domain }, tileSize: DEFAULT_TILE_SIZE };
}

function pick(column: Float64Array, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (row) => column[row] as number);
}

function variogramFor(scenario: Scenario, domain: string): VariogramSettings {
  const found =
    scenario.variograms.find((entry) => entry.domains === 'all' || entry.domains.includes(domain)) ??
    (scenario.deposit.domains.length === 0 ? scenario.variograms[0] : undefined);
  if (found === undefined) throw new ResourceError('domainUnknown', { domain, where: 'variograms' });
  return found;
}

const metres = (range: number | 'infinite'): number => (range === 'infinite' ? Number.POSITIVE_INFINITY : range);

function variogramSpec(settings: VariogramSettings): VariogramSpec {
  return {
    nugget: settings.nugget,
    structures: settings.structures.map(({ type, contribution, rangesM, azimuth, dip, plunge }) => ({
      type,
      contribution,
      ranges: [metres(rangesM[0]), metres(rangesM[1]), metres(rangesM[2])] as const,
      azimuth,
      dip,
      plunge,
    })),
  };
}

const SECTOR_COUNT = { none: 1, quadrants: 4, octants: 8 } as const;

function searchPass({ radiiM, maxPerSector, ...rest }: SearchPassSettings): DomainEstimation['passes'][number] {
  const share = Math.ceil(rest.maxSamples / SECTOR_COUNT[rest.sectors]);
  return { ...rest, radii: radiiM, maxPerSector: rest.sectors === 'none' ? null : (maxPerSector ?? share), sectorFrame: 'search' };
}

/**
 * Composites that may estimate a domain: its own, and those of a softly bounded neighbour that lie within the stated distance of their
 * contact, measured along the hole.
 */
function samplesOfDomain(composites: Composites, profiles: HoleProfiles | null, stratigraphy: Stratigraphy, domain: number): readonly number[] {
  const soft = stratigraphy.domains[domain]?.soft ?? [];
  const near = profiles === null || soft.length === 0 ? () => false : nearContact(composites, profiles, stratigraphy, domain);
  const rows: number[] = [];
  for (let c = 0; c < composites.count; c++) {
    if (Number.isNaN(composites.flatZ[c]) || (composites.coverage[c] as number) <= 0) continue;
    if (composites.domain[c] === domain || near(c)) rows.push(c);
  }
  return rows;
}

/** Whether a composite of a neighbour lies within the soft distance of the contact with `domain` in its own hole. */
function nearContact(composites: Composites, profiles: HoleProfiles, stratigraphy: Stratigraphy, domain: number): (composite: number) => boolean {
  const zones = domainZones(profiles, stratigraphy);
  const reach = new Map((stratigraphy.domains[domain]?.soft ?? []).map((s) => [s.domain, s.distanceM]));
  return (c) => {
    const distance = reach.get(composites.domain[c] as number);
    if (distance === undefined) return false;
    const hole = composites.hole[c] as number;
    const middle = ((composites.from[c] as number) + (composites.to[c] as number)) / 2;
    for (let zone = zones.start[hole] as number; zone < (zones.start[hole + 1] as number); zone++) {
      if (zones.domain[zone] !== domain) continue;
      const away = Math.max((zones.from[zone] as number) - middle, middle - (zones.to[zone] as number));
      if (away <= distance) return true;
    }
    return false;
  };
}
