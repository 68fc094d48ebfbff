import { elementToOxide, type Oxide, oxideOf, oxideOfElement } from './oxides.ts';

/** A column of grades, whatever else its table keeps with it. */
export interface GradeColumn {
  /** Analyte id in lower case: `la`, `la2o3`, `cu`. */
  readonly id: string;
  readonly values: Float64Array;
  readonly flags: Uint8Array;
}

export interface OxideConversion {
  readonly from: string;
  readonly to: string;
  readonly factor: number;
  /** Rows with a grade. */
  readonly count: number;
}

/** What {@link expressAsOxides} did. */
export interface OxideConversionRecord {
  readonly converted: readonly OxideConversion[];
  /** Columns that were oxides already. */
  readonly alreadyOxides: readonly string[];
  /** Elements left as they are because an oxide of theirs has a column of its own. */
  readonly leftAsElements: readonly string[];
  /** Columns that are neither: majors, base metals, group totals. */
  readonly untouched: readonly string[];
}

function convertColumn(column: GradeColumn, oxide: Oxide): { column: GradeColumn; count: number } {
  const values = new Float64Array(column.values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const grade = column.values[row] as number;
    values[row] = elementToOxide(oxide, grade);
    if (!Number.isNaN(grade)) count++;
  }
  return { column: { id: oxide.analyte, values, flags: column.flags }, count };
}

/**
 * Expresses rare earths, Sc, U and Th that were assayed as elements as their oxides: grades times factor, id renamed, flags kept.
 *
 * An oxide is never converted again, so a second call changes nothing. Where an element and an oxide of it both have a column,
 * the oxide stands and the element is left alone. Every other column passes through. Grades keep their unit.
 */
export function expressAsOxides(columns: readonly GradeColumn[]): { columns: readonly GradeColumn[]; record: OxideConversionRecord } {
  const elementsWithOxide = new Set(columns.map((column) => oxideOf(column.id)?.elementAnalyte));
  const converted: OxideConversion[] = [];
  const alreadyOxides: string[] = [];
  const leftAsElements: string[] = [];
  const untouched: string[] = [];
  const expressed = columns.map((column) => {
    const oxide = oxideOfElement(column.id);
    if (oxide === null) {
      (oxideOf(column.id) === null ? untouched : alreadyOxides).push(column.id);
      return column;
    }
    if (elementsWithOxide.has(column.id)) {
      leftAsElements.push(column.id);
      return column;
    }
    const result = convertColumn(column, oxide);
    converted.push({ from: column.id, to: oxide.analyte, factor: oxide.factor, count: result.count });
    return result.column;
  });
  return { columns: expressed, record: { converted, alreadyOxides, leftAsElements, untouched } };
}
