import type { BlockModel } from '../blocks/index.ts';
import type { EstimateColumns } from '../kriging/index.ts';
import { groupColumn } from '../ree/index.ts';
import {
  type Classification,
  type GradeTonnage,
  type ResourceStatement,
  reportedPieces,
  roundCutoffLadder,
  stateResource,
  tabulateGradeTonnage,
} from '../resource/index.ts';
import { quantile } from '../statistics/index.ts';
import type { StageRecord } from './manifest.ts';
import type { Scenario } from './scenario-schema.ts';
import type { BlockModelOutput } from './stage-block-model.ts';
import type { CompositesOutput } from './stage-composites.ts';

export interface ReportOutput {
  readonly model: BlockModel;
  readonly gradeTonnage: GradeTonnage;
  readonly statement: ResourceStatement;
  readonly record: StageRecord;
}

/** The ladder of cut-offs ends about here; a longer tail would only flatten the curve. */
const LADDER_QUANTILE = 0.995;

/** Brings estimates, classes and densities together as columns per piece, adds the declared groups, and reports. */
export function makeReport(
  scenario: Scenario,
  made: CompositesOutput,
  blocks: BlockModelOutput,
  estimates: EstimateColumns,
  classification: Classification,
): ReportOutput {
  const model = assembleModel(scenario, made, blocks, estimates, classification);
  const { deposit } = scenario;
  const reportable = made.stratigraphy.units.map((unit) => unit.reportable);
  const grades = [...groupsOf(scenario, made.composites.variables).map((group) => group.id), ...made.composites.variables];
  const pieces = reportedPieces(model, reportable, deposit.cutoff.variable, grades);
  const graded = pieces.cutoffGrade.filter((g, p) => pieces.eligible[p] === 1 && !Number.isNaN(g));
  const cutoffs =
    scenario.reporting.cutoffsPpm === null
      ? roundCutoffLadder(graded.length > 0 ? quantile(graded, LADDER_QUANTILE) : deposit.cutoff.ppm, deposit.cutoff.ppm)
      : Float64Array.from([...new Set([...scenario.reporting.cutoffsPpm, deposit.cutoff.ppm])].sort((a, b) => a - b));
  const gradeTonnage = tabulateGradeTonnage(pieces, deposit.cutoff.variable, cutoffs);
  const unitCodes = made.stratigraphy.units.map((unit) => unit.code);
  const statement = stateResource(pieces, unitCodes, reportable, {
    deposit: deposit.name,
    scenario: scenario.name,
    synthetic: deposit.synthetic,
    notice: deposit.notice,
    cutoff: { variable: deposit.cutoff.variable, ppm: deposit.cutoff.ppm },
    groups: groupsOf(scenario, made.composites.variables).map(({ id, label, members, definition }) => ({ id, label, members, definition })),
    basis: {
      tonnes: 'dry',
      clippedToLicence: scenario.data.licence !== null,
      belowEndOfHoleM: scenario.blockModel.belowEndOfHoleM,
      reportableUnits: unitCodes.filter((_, unit) => reportable[unit] === true),
    },
  });
  return { model, gradeTonnage, statement, record: { stage: 'report', counts: { pieces: model.pieces.count, cutoffs: cutoffs.length }, notes: [] } };
}

/** Declared groups whose members are all estimated. */
function groupsOf(scenario: Scenario, variables: readonly string[]): Scenario['deposit']['groups'] {
  return scenario.deposit.groups.filter((group) => group.members.every((member) => variables.includes(member)));
}

function assembleModel(
  scenario: Scenario,
  made: CompositesOutput,
  blocks: BlockModelOutput,
  estimates: EstimateColumns,
  classification: Classification,
): BlockModel {
  const { pieces } = blocks;
  const spread = (column: ArrayLike<number>): Float64Array => {
    const values = new Float64Array(pieces.count);
    for (let p = 0; p < pieces.count; p++) values[p] = column[pieces.target[p] as number] as number;
    return values;
  };
  const density = Float64Array.from(pieces.unit, (unit) => made.stratigraphy.units[unit]?.densityTonnesPerM3 as number);
  const columns = new Map<string, Float64Array>([
    ['density', density],
    ['tonnes', pieces.volume.map((volume, p) => volume * (density[p] as number))],
    ['class', classification.class],
    ['spacing', classification.spacing],
  ]);
  for (const name of ['status', 'pass', 'samples', 'holes', 'variance', 'slope', 'efficiency', 'lagrange', 'meanDistance', 'negativeWeights'] as const)
    columns.set(name, spread(estimates[name]));
  const grades = made.composites.variables.map((id, v) => ({ id, values: spread(estimates.values[v] as Float64Array) }));
  for (const group of groupsOf(scenario, made.composites.variables)) columns.set(group.id, groupColumn(group, grades));
  for (const { id, values } of grades) columns.set(id, values);
  return { grid: blocks.grid, pieces, columns };
}
