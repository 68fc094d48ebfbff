import { COLOSSUS_GROUPS, MAKUUTU_GROUPS } from '../../core/ree/index.ts';
import { analyteLabel } from '../map/block-variables.ts';

interface LabelledGroup {
  readonly id: string;
  readonly label: string;
}

const STANDARD_GROUPS: readonly LabelledGroup[] = [...MAKUUTU_GROUPS, ...COLOSSUS_GROUPS];

/** A variable as charts print it: a declared group's label, else that of a standard group, else the analyte's formula. */
export function variableLabel(id: string, groups: readonly LabelledGroup[] = []): string {
  return [...groups, ...STANDARD_GROUPS].find((group) => group.id === id)?.label ?? analyteLabel(id);
}
