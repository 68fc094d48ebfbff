import { exp } from '../numeric/index.ts';
import type { FieldColumn } from './field-column.ts';
import { layerAt, layerValue } from './layer-property.ts';
import { CERIUM, OXIDE_COUNT, splitIntoOxides } from './oxide-pattern.ts';
import type { FieldName, TruthModel } from './truth-fields.ts';

/** Everything below one map position. Depths are metres below the surface; grades ppm in the order of `DepositTruth.variables`. */
export interface TruthColumn {
  readonly surface: number;
  readonly waterTable: number;
  /** Depths of the bases of all layers but the last. */
  readonly contacts: Float64Array;
  /** Index of the layer at a depth. */
  unitAt(depth: number): number;
  gradesAt(depth: number, out: Float64Array): void;
  /** Mean grades from one depth to another, over points no more than a quarter of a metre apart and at least four. */
  averageBetween(from: number, to: number, out: Float64Array): void;
  /** SiO2, Al2O3, Fe2O3, CaO, MgO, Na2O, K2O, TiO2 and loss on ignition, %; sums to 100. */
  majorsAt(depth: number, out: Float64Array): void;
  /** Share of each of the fifteen oxides that desorbs. */
  desorbableSharesAt(depth: number, out: Float64Array): void;
}

export const MAJORS = ['SiO2', 'Al2O3', 'Fe2O3', 'CaO', 'MgO', 'Na2O', 'K2O', 'TiO2', 'LOI'] as const;

/** How ln of each major follows parent rock (SiO2 … TiO2) and the trace field. */
const LITHOLOGY_LOADING = [-0.25, 0.1, 0.8, 0.9, 1, -0.6, -0.5, 1.1];
const TRACE_LOADING = [-0.05, 0.08, 0.3, 0, 0, 0, -0.1, 0.1];
/** How ln Sc, U and Th follow parent rock and TREO. */
const TRACE_LITHOLOGY = [1, 0.1, 0.2];
const TRACE_TREO = [0.04, 0.12, 0.2];
/** Part of the trace field in ln Sc, U and Th. */
const TRACE_SHARE = [0.25, 1, 1];
const POINT_SPACING_M = 0.25;
const MINIMUM_POINTS = 4;
/** Keeps a carried depth within its layers. */
const JUST_ABOVE_M = 1e-6;
const TRACE_COUNT = 3;

export function createTruthColumn(model: TruthModel, gridX: number, gridY: number): TruthColumn {
  const { parameters } = model;
  const x = gridX - parameters.origin[0];
  const y = gridY - parameters.origin[1];
  const { surface, waterTable, slope } = model.landscape.groundAt(x, y);
  const { weights, gradeFactor } = model.areaMap.weightsAt(gridX, gridY);
  const contacts = new Float64Array(parameters.units.length - 1);
  model.regolith.contactsAt(x, y, slope, weights, contacts);
  const fields = new Map<FieldName, FieldColumn>();
  const field = (name: FieldName): FieldColumn => {
    const known = fields.get(name) ?? model.fields[name].columnAt(x, y, weights);
    fields.set(name, known);
    return known;
  };
  const ground: ColumnGround = {
    surface,
    waterTable,
    contacts,
    ceriumContacts: contacts.map((c, i) => parameters.cerium.layerWeight * c + (1 - parameters.cerium.layerWeight) * (model.meanContacts[i] as number)),
    basePpm: parameters.treo.basePpm * gradeFactor,
    waterTableOff: surface - waterTable - model.meanWaterDepth(weights),
    field,
  };
  const gradesAt = (depth: number, out: Float64Array): void => writeGrades(model, ground, depth, out);
  return {
    surface,
    waterTable,
    contacts,
    unitAt: (depth) => layerAt(contacts, depth),
    gradesAt,
    averageBetween: (from, to, out) => averageBetween(gradesAt, from, to, out),
    majorsAt: (depth, out) => writeMajors(model, ground, depth, out),
    desorbableSharesAt: (depth, out) => writeDesorbable(model, ground, depth, out),
  };
}

interface ColumnGround {
  readonly surface: number;
  readonly waterTable: number;
  readonly contacts: Float64Array;
  readonly ceriumContacts: Float64Array;
  /** ppm of a layer with multiplier 1. */
  readonly basePpm: number;
  /** How much deeper than the area's mean the water table lies, m. */
  readonly waterTableOff: number;
  readonly field: (name: FieldName) => FieldColumn;
}

function writeGrades(model: TruthModel, ground: ColumnGround, depth: number, out: Float64Array): void {
  const { parameters, layers } = model;
  const { field, contacts } = ground;
  const { treo, cerium, tilt, curvature, europium, yttriumHolmium, pattern } = parameters;
  const richness = field('treo')(ground.surface - depth - ground.waterTable);
  const logTreo = layerValue(layers.logTreo, contacts, carriedDepth(model, ground, depth)) + treo.logSd * richness - 0.5 * treo.logSd * treo.logSd;
  const ceriumScore = field('cerium')(-depth);
  const heightOverRock = (contacts[model.enrichedBase] as number) - depth;
  const tiltScore = tilt.correlationWithTreo * richness + Math.sqrt(1 - tilt.correlationWithTreo * tilt.correlationWithTreo) * field('tilt')(heightOverRock);
  const departure = {
    ceriumShare: logistic(layerValue(layers.ceriumLogit, ground.ceriumContacts, depth) + cerium.sd * ceriumScore),
    tilt: tilt.sd * tiltScore + downwardTilt(model, heightOverRock),
    curvature: curvature.sd * field('curvature')(-depth),
    europium: europium.sd * field('europium')(-depth),
    yttrium: yttriumHolmium.sd * field('yttriumHolmium')(-depth),
  };
  splitIntoOxides(ground.basePpm * exp(logTreo), pattern.percent, departure, out);
  writeTraces(model, ground, depth, richness, ceriumScore, out);
}

/**
 * Depth at which the enriched layers' grade is read: the water table carries the enrichment with it where it lies off its mean depth,
 * but not across the contacts with a step.
 */
function carriedDepth(model: TruthModel, ground: ColumnGround, depth: number): number {
  const top = ground.contacts[model.enrichedTop] as number;
  const base = ground.contacts[model.enrichedBase] as number;
  if (depth < top || depth >= base) return depth;
  return Math.max(top, Math.min(depth - model.parameters.treo.waterTablePull * ground.waterTableOff, base - JUST_ABOVE_M));
}

/** Heavy rare earths gain on light ones from the top of the enriched layers (−½) down to the rock below (+½). */
function downwardTilt(model: TruthModel, heightOverRock: number): number {
  const thickness = (model.meanContacts[model.enrichedBase] as number) - (model.meanContacts[model.enrichedTop] as number);
  return model.downwardTilt * (0.5 - Math.max(0, Math.min(1, heightOverRock / thickness)));
}

function writeTraces(model: TruthModel, ground: ColumnGround, depth: number, richness: number, ceriumScore: number, out: Float64Array): void {
  const { trace, lithology } = model.parameters;
  const own = ground.field('trace')(ground.surface - depth - model.parameters.landscape.baseElevationM);
  const rock = ground.field('lithology')(-depth);
  for (let t = 0; t < TRACE_COUNT; t++) {
    let shift = trace.sd * (TRACE_SHARE[t] as number) * own + lithology.sd * (TRACE_LITHOLOGY[t] as number) * rock + (TRACE_TREO[t] as number) * richness;
    if (t === TRACE_COUNT - 1) shift += trace.ceriumLoading * ceriumScore;
    out[OXIDE_COUNT + t] = exp(layerValue(model.layers.logTrace[t] as TruthModel['layers']['logTreo'], ground.contacts, depth) + shift);
  }
}

function writeMajors(model: TruthModel, ground: ColumnGround, depth: number, out: Float64Array): void {
  const { lithology, trace } = model.parameters;
  const rock = lithology.sd * ground.field('lithology')(-depth);
  const own = trace.sd * ground.field('trace')(ground.surface - depth - model.parameters.landscape.baseElevationM);
  const loss = MAJORS.length - 1;
  let layerTotal = 0;
  let total = 0;
  for (let m = 0; m < loss; m++) {
    const mean = layerValue(model.layers.majors[m] as TruthModel['layers']['logTreo'], ground.contacts, depth);
    const value = mean * exp((LITHOLOGY_LOADING[m] as number) * rock + (TRACE_LOADING[m] as number) * own);
    layerTotal += mean;
    total += value;
    out[m] = value;
  }
  out[loss] = Math.max(0, 100 - layerTotal);
  total += out[loss];
  for (let m = 0; m < MAJORS.length; m++) out[m] = ((out[m] as number) * 100) / total;
}

function writeDesorbable(model: TruthModel, ground: ColumnGround, depth: number, out: Float64Array): void {
  const { desorption, cerium } = model.parameters;
  const level = layerValue(model.layers.desorptionLogit, ground.contacts, depth) + desorption.sd * ground.field('desorption')(-depth);
  const ceriumPull = cerium.sd * ground.field('cerium')(-depth);
  for (let j = 0; j < OXIDE_COUNT; j++) {
    out[j] = logistic(level + (desorption.offsets[j] as number) - (j === CERIUM ? ceriumPull : 0));
  }
}

function averageBetween(gradesAt: (depth: number, out: Float64Array) => void, from: number, to: number, out: Float64Array): void {
  const points = Math.max(MINIMUM_POINTS, Math.ceil((to - from) / POINT_SPACING_M));
  const point = new Float64Array(out.length);
  out.fill(0);
  for (let k = 0; k < points; k++) {
    gradesAt(from + ((k + 0.5) / points) * (to - from), point);
    for (let n = 0; n < out.length; n++) out[n] = (out[n] as number) + (point[n] as number) / points;
  }
}

function logistic(value: number): number {
  return 1 / (1 + exp(-value));
}
