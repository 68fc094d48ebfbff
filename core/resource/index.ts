/**
 * Resource: an estimated block model in; classes, grade–tonnage and a statement out. Sums are compensated, means are weighted by
 * tonnes, and every tonne that is not reported is listed with its reason.
 */

export type { Classification, ClassificationSettings } from './classify-pieces.ts';
export { classifyPieces } from './classify-pieces.ts';
export { createDrilledGround } from './drilled-ground.ts';
export type { GradeTonnage, GradeTonnageSeries } from './grade-tonnage.ts';
export { roundCutoffLadder, tabulateGradeTonnage } from './grade-tonnage.ts';
export { createInformingHoles } from './informing-holes.ts';
export type { ReportedPieces } from './reported-pieces.ts';
export { modelColumn, reportedPieces } from './reported-pieces.ts';
export type { ResourceClass } from './resource-class.ts';
export { classCode, RESOURCE_CLASSES } from './resource-class.ts';
export type { ResourceStatement, StatementHeader, StatementRow, Tally, UnreportedTonnes } from './resource-statement.ts';
export { stateResource, tallyPieces } from './resource-statement.ts';
