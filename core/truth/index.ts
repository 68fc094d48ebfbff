/**
 * Truth: the known function behind the shipped synthetic deposits. Parameters flow in; ground surface, contacts and grades at any
 * position flow out. The drilling of data/generate samples it, and the app can show how far an estimate is from it: which no real
 * deposit allows.
 */
export { patchPosition, positionInPatch } from './area-weights.ts';
export { COLOSSUS_PARAMETERS } from './colossus-parameters.ts';
export { createDepositTruth, type DepositTruth, type TruthBox } from './deposit-truth.ts';
export { MAKUUTU_PARAMETERS } from './makuutu-parameters.ts';
export { MAJORS, type TruthColumn } from './truth-column.ts';
export type { TruthParameters, TruthPatch } from './truth-parameters.ts';
