import { log } from '../numeric/index.ts';
import { blend, measureMoments } from './area-moments.ts';
import type { AreaMap } from './area-weights.ts';
import type { GroundPoint, Landscape } from './landscape.ts';
import { createLayerProperty, type LayerProperty } from './layer-property.ts';
import { CERIUM, OXIDE_COUNT, PATTERN_SHAPES } from './oxide-pattern.ts';
import type { Regolith, SampleGround } from './regolith.ts';
import { createStandardField, type FieldPart, type StandardField } from './standard-field.ts';
import type { TruthField, TruthParameters } from './truth-parameters.ts';

export interface TruthGround {
  readonly landscape: Landscape;
  readonly areaMap: AreaMap;
  readonly regolith: Regolith;
  readonly samples: SampleGround;
  /** Per sample position. */
  readonly ground: readonly GroundPoint[];
  readonly contacts: readonly Float64Array[];
}

/** Everything a column needs, worked out once per deposit. */
export interface TruthModel {
  readonly parameters: TruthParameters;
  readonly landscape: Landscape;
  readonly areaMap: AreaMap;
  readonly regolith: Regolith;
  /** Mean depths of the contacts, m. */
  readonly meanContacts: Float64Array;
  /** Mean depth to the water table in each area, m. */
  meanWaterDepth(weights: Float64Array): number;
  /** Contacts with a step: the tops of the enriched layers and of the rock below them (indices of contacts). */
  readonly enrichedTop: number;
  readonly enrichedBase: number;
  /** Shift of the tilt from the top of the enriched layers to their base, in log slope per standard deviation of radius. */
  readonly downwardTilt: number;
  readonly fields: Readonly<Record<FieldName, StandardField>>;
  readonly layers: TruthLayers;
}

export type FieldName = 'treo' | 'cerium' | 'tilt' | 'curvature' | 'europium' | 'yttriumHolmium' | 'desorption' | 'trace' | 'lithology';

export interface TruthLayers {
  readonly logTreo: LayerProperty;
  readonly ceriumLogit: LayerProperty;
  readonly desorptionLogit: LayerProperty;
  readonly majors: readonly LayerProperty[];
  readonly logTrace: readonly LayerProperty[];
}

/** Points down each sample column at which fields in space are measured. */
const PER_COLUMN = 5;
/** Fields that are constant downward need fewer waves. */
const PLANAR_WAVES_SHARE = 0.25;
const MAJOR_COUNT = 8;
const TRACE_COUNT = 3;

export function createTruthFields(parameters: TruthParameters, ground: TruthGround): TruthModel {
  const steps = parameters.units.map((unit) => unit.stepAtTop);
  const enrichedTop = steps.indexOf(true) - 1;
  const enrichedBase = steps.lastIndexOf(true) - 1;
  const water = measureMoments(
    ground.ground.map((g) => g.surface - g.waterTable),
    ground.samples.area,
    ground.samples.areaCount,
  ).mean;
  return {
    parameters,
    ...ground,
    meanContacts: meanContactDepths(parameters),
    meanWaterDepth: (weights) => blend(water, weights),
    enrichedTop,
    enrichedBase,
    downwardTilt: parameters.tilt.downward / heavyToLightPerTilt(parameters.pattern.percent),
    fields: createFields(parameters, ground, enrichedBase),
    layers: createLayers(parameters, steps),
  };
}

function meanContactDepths(parameters: TruthParameters): Float64Array {
  let depth = 0;
  return Float64Array.from(parameters.units.slice(0, -1), (unit) => {
    depth += unit.thicknessM;
    return depth;
  });
}

/** Change of ln(HREE/LREE) per unit of tilt: heavy is Sm and beyond with Y, light is La, Pr, Nd. */
function heavyToLightPerTilt(pattern: readonly number[]): number {
  const mean = (members: readonly number[]): number => {
    let total = 0;
    let weight = 0;
    for (const j of members) {
      total += (pattern[j] as number) * (PATTERN_SHAPES.tilt[j] as number);
      weight += pattern[j] as number;
    }
    return total / weight;
  };
  const all = Array.from({ length: OXIDE_COUNT }, (_, j) => j).filter((j) => j !== CERIUM);
  return mean(all.filter((j) => j > 3)) - mean(all.filter((j) => j <= 3));
}

/** Vertical coordinate of each field: elevation over the water table, over saprock, depth, or plain elevation. */
function createFields(parameters: TruthParameters, ground: TruthGround, enrichedBase: number): Readonly<Record<FieldName, StandardField>> {
  const { samples } = ground;
  const atDepths = (coordinate: (g: GroundPoint, contacts: Float64Array, depth: number) => number): Float64Array => {
    const u = new Float64Array(samples.x.length * PER_COLUMN);
    ground.ground.forEach((g, i) => {
      const contacts = ground.contacts[i] as Float64Array;
      for (let k = 0; k < PER_COLUMN; k++) u[i * PER_COLUMN + k] = coordinate(g, contacts, ((k + 0.5) / PER_COLUMN) * (contacts[enrichedBase] as number));
    });
    return u;
  };
  const create = (name: FieldName, parts: readonly FieldPart[], u: Float64Array): StandardField => {
    const planar = parts.every((part) => part.structure.rangesM[2] === null);
    const waves = planar ? Math.round(parameters.waves * PLANAR_WAVES_SHARE) : parameters.waves;
    return createStandardField(parts, waves, parameters.seed, name, { ...samples, u, perColumn: PER_COLUMN });
  };
  const single = (field: TruthField): readonly FieldPart[] => [{ share: 1, structure: field.structure, levelM: field.levelM }];
  const depths = atDepths((_g, _c, depth) => -depth);
  const elevations = atDepths((g, _c, depth) => g.surface - depth - parameters.landscape.baseElevationM);
  return {
    treo: create(
      'treo',
      parameters.treo.structures,
      atDepths((g, _c, depth) => g.surface - depth - g.waterTable),
    ),
    cerium: create('cerium', single(parameters.cerium), depths),
    tilt: create(
      'tilt',
      single(parameters.tilt),
      atDepths((_g, contacts, depth) => (contacts[enrichedBase] as number) - depth),
    ),
    curvature: create('curvature', single(parameters.curvature), depths),
    europium: create('europium', single(parameters.europium), depths),
    yttriumHolmium: create('yttriumHolmium', single(parameters.yttriumHolmium), depths),
    desorption: create('desorption', single(parameters.desorption), depths),
    trace: create('trace', single(parameters.trace), elevations),
    lithology: create('lithology', single(parameters.lithology), depths),
  };
}

function createLayers(parameters: TruthParameters, steps: readonly boolean[]): TruthLayers {
  const { units } = parameters;
  const noSteps = steps.map(() => false);
  const pair = (values: readonly [number, number], transform: (v: number) => number): readonly [number, number] => [transform(values[0]), transform(values[1])];
  const flat = (value: number): readonly [number, number] => [value, value];
  return {
    logTreo: createLayerProperty(
      units.map((unit) => pair(unit.treoMultiplier, log)),
      steps,
    ),
    ceriumLogit: createLayerProperty(
      units.map((unit) => pair(unit.ceriumShare, logit)),
      noSteps,
    ),
    desorptionLogit: createLayerProperty(
      units.map((unit) => pair(unit.desorbableShare, logit)),
      steps,
    ),
    majors: Array.from({ length: MAJOR_COUNT }, (_, m) =>
      createLayerProperty(
        units.map((unit) => flat(unit.majorsPct[m] as number)),
        steps,
      ),
    ),
    logTrace: Array.from({ length: TRACE_COUNT }, (_, t) =>
      createLayerProperty(
        units.map((unit) => flat(log(unit.tracePpm[t] as number))),
        steps,
      ),
    ),
  };
}

function logit(share: number): number {
  return log(share / (1 - share));
}
