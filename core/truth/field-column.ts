import type { FourierField } from './fourier-field.ts';
import { cosineOfTurns, sineOfTurns } from './turn-cosine.ts';

/** Levels that are computed together. */
const GROUP_LEVELS = 16;

/**
 * A field prepared for evaluation column by column. In space it is known on levels `stepM` apart in its vertical coordinate and is
 * linear between them: the wave sums of a level cost two products per wave instead of a cosine.
 */
export interface ColumnField {
  readonly field: FourierField;
  readonly stepM: number;
  /** cos and sin of 2π·kz·level·step, wave by wave, for the levels 0 … GROUP_LEVELS of a group. */
  readonly levelCosine: readonly Float64Array[];
  readonly levelSine: readonly Float64Array[];
  readonly groupCosine: Float64Array;
  readonly groupSine: Float64Array;
}

/** Value of a field in the column at one map position, for any vertical coordinate. */
export type FieldColumn = (u: number) => number;

export function createColumnField(field: FourierField, stepM: number): ColumnField {
  const { count, kz } = field;
  const levelCosine: Float64Array[] = [];
  const levelSine: Float64Array[] = [];
  for (let level = 0; level <= GROUP_LEVELS; level++) {
    levelCosine.push(kz.map((k) => cosineOfTurns(k * level * stepM)));
    levelSine.push(kz.map((k) => sineOfTurns(k * level * stepM)));
  }
  return { field, stepM, levelCosine, levelSine, groupCosine: new Float64Array(count), groupSine: new Float64Array(count) };
}

/**
 * The column at a map position (metres from the deposit's origin). Levels are computed in groups when they are first asked for and
 * always from the same starting level, so a value does not depend on what was asked before.
 */
export function createFieldColumn(columnField: ColumnField, x: number, y: number): FieldColumn {
  const groups = new Map<number, Float64Array>();
  const groupHeightM = columnField.stepM * GROUP_LEVELS;
  return (u) => {
    const group = Math.floor(u / groupHeightM);
    let levels = groups.get(group);
    if (levels === undefined) {
      levels = groupLevels(columnField, x, y, group * groupHeightM);
      groups.set(group, levels);
    }
    const position = (u - group * groupHeightM) / columnField.stepM;
    const level = Math.min(Math.floor(position), GROUP_LEVELS - 1);
    const below = levels[level] as number;
    return below + (position - level) * ((levels[level + 1] as number) - below);
  };
}

/** Values on the levels of one group: cos(a + b) = cos a · cos b − sin a · sin b, a the wave at the group's base, b its turn up to the level. */
function groupLevels(columnField: ColumnField, x: number, y: number, base: number): Float64Array {
  const { field, levelCosine, levelSine, groupCosine, groupSine } = columnField;
  const { count, kx, ky, kz, phase, amplitude } = field;
  for (let i = 0; i < count; i++) {
    const turns = (kx[i] as number) * x + (ky[i] as number) * y + (kz[i] as number) * base + (phase[i] as number);
    groupCosine[i] = (amplitude[i] as number) * cosineOfTurns(turns);
    groupSine[i] = (amplitude[i] as number) * sineOfTurns(turns);
  }
  const levels = new Float64Array(GROUP_LEVELS + 1);
  for (let level = 0; level <= GROUP_LEVELS; level++) {
    const cosines = levelCosine[level] as Float64Array;
    const sines = levelSine[level] as Float64Array;
    let total = 0;
    for (let i = 0; i < count; i++) total += (groupCosine[i] as number) * (cosines[i] as number) - (groupSine[i] as number) * (sines[i] as number);
    levels[level] = total;
  }
  return levels;
}
