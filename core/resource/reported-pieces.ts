import type { BlockModel } from '../blocks/index.ts';
import { ResourceError } from '../numeric/index.ts';

/** What reporting needs of a block model, column by column, one number per piece. */
export interface ReportedPieces {
  readonly count: number;
  readonly tonnes: Float64Array;
  readonly volume: Float64Array;
  /** Class code (see RESOURCE_CLASSES). */
  readonly class: Float64Array;
  readonly unit: Int32Array;
  /** 1 where every rule but the cut-off lets the piece be reported: its unit is reportable, it is classified and estimated. */
  readonly eligible: Uint8Array;
  /** Grade that the cut-off is on, ppm. */
  readonly cutoffGrade: Float64Array;
  /** Grades that are averaged, ppm; NaN where not estimated. */
  readonly grades: ReadonlyMap<string, Float64Array>;
}

/** A column of the model by name. @throws ResourceError `variableUnknown` */
export function modelColumn(model: BlockModel, name: string): Float64Array {
  const column = model.columns.get(name);
  if (column === undefined) throw new ResourceError('variableUnknown', { variable: name, where: 'blockModel' });
  return column;
}

/**
 * Gathers what reporting needs from a classified model.
 *
 * @throws ResourceError `variableUnknown` where the model lacks `tonnes`, `class`, the cut-off variable or a grade.
 */
export function reportedPieces(model: BlockModel, reportableUnits: readonly boolean[], cutoffVariable: string, gradeNames: readonly string[]): ReportedPieces {
  const { pieces } = model;
  const cutoffGrade = modelColumn(model, cutoffVariable);
  const classes = modelColumn(model, 'class');
  const eligible = new Uint8Array(pieces.count);
  for (let p = 0; p < pieces.count; p++) {
    const estimated = !Number.isNaN(cutoffGrade[p]);
    eligible[p] = estimated && (classes[p] as number) > 0 && reportableUnits[pieces.unit[p] as number] === true ? 1 : 0;
  }
  return {
    count: pieces.count,
    tonnes: modelColumn(model, 'tonnes'),
    volume: pieces.volume,
    class: classes,
    unit: pieces.unit,
    eligible,
    cutoffGrade,
    grades: new Map(gradeNames.map((name) => [name, modelColumn(model, name)])),
  };
}
