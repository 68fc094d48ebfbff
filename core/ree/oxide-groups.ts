import { ResourceError } from '../numeric/index.ts';
import { REE_OXIDES } from './oxides.ts';

/**
 * A declared sum of oxides. Companies cut light from heavy and count magnet oxides differently, so a group is data, and its
 * definition travels with every table that prints it.
 */
export interface OxideGroup {
  readonly id: string;
  readonly label: string;
  /** Analyte ids of the oxides that are summed. */
  readonly members: readonly string[];
  readonly definition: string;
  readonly source: string;
}

const rareEarths = REE_OXIDES.map((oxide) => oxide.analyte);

export const TREO: OxideGroup = {
  id: 'treo',
  label: 'TREO',
  members: rareEarths,
  definition: 'La2O3 + CeO2 + Pr6O11 + Nd2O3 + Sm2O3 + Eu2O3 + Gd2O3 + Tb4O7 + Dy2O3 + Ho2O3 + Er2O3 + Tm2O3 + Yb2O3 + Lu2O3 + Y2O3; Sc2O3 excluded',
  source: 'industry standard for rare-earth reporting',
};

export const TREO_MINUS_CEO2: OxideGroup = {
  id: 'treoMinusCeo2',
  label: 'TREO−CeO2',
  members: rareEarths.filter((analyte) => analyte !== 'ceo2'),
  definition: 'TREO less CeO2',
  source: 'Ionic Rare Earths, Makuutu mineral resource (cut-off variable)',
};

export const LREO: OxideGroup = {
  id: 'lreo',
  label: 'LREO',
  members: ['la2o3', 'ceo2', 'pr6o11', 'nd2o3'],
  definition: 'La2O3 + CeO2 + Pr6O11 + Nd2O3',
  source: 'Ionic Rare Earths, Makuutu convention; other companies also count Sm2O3 as light',
};

export const HREO: OxideGroup = {
  id: 'hreo',
  label: 'HREO',
  members: ['sm2o3', 'eu2o3', 'gd2o3', 'tb4o7', 'dy2o3', 'ho2o3', 'er2o3', 'tm2o3', 'yb2o3', 'lu2o3', 'y2o3'],
  definition: 'Sm2O3 + Eu2O3 + Gd2O3 + Tb4O7 + Dy2O3 + Ho2O3 + Er2O3 + Tm2O3 + Yb2O3 + Lu2O3 + Y2O3',
  source: 'Ionic Rare Earths, Makuutu convention; many others start at Eu, Gd or Tb',
};

export const CREO: OxideGroup = {
  id: 'creo',
  label: 'CREO',
  members: ['nd2o3', 'eu2o3', 'tb4o7', 'dy2o3', 'y2o3'],
  definition: 'Nd2O3 + Eu2O3 + Tb4O7 + Dy2O3 + Y2O3',
  source: 'Ionic Rare Earths, Makuutu convention (critical oxides)',
};

export const MREO: OxideGroup = {
  id: 'mreo',
  label: 'MREO',
  members: ['pr6o11', 'nd2o3', 'tb4o7', 'dy2o3'],
  definition: 'Pr6O11 + Nd2O3 + Tb4O7 + Dy2O3',
  source: 'Viridis Mining and Minerals, Colossus mineral resource, 2024 onward',
};

export const MREO_SEVEN: OxideGroup = {
  id: 'mreoSeven',
  label: 'MREO (seven oxides)',
  members: ['pr6o11', 'nd2o3', 'sm2o3', 'gd2o3', 'tb4o7', 'dy2o3', 'ho2o3'],
  definition: 'Pr6O11 + Nd2O3 + Sm2O3 + Gd2O3 + Tb4O7 + Dy2O3 + Ho2O3',
  source: 'Viridis Mining and Minerals, Colossus drill results, May 2024; about 15 % above the four-oxide figure',
};

export const NDPR: OxideGroup = {
  id: 'ndpr',
  label: 'NdPr',
  members: ['pr6o11', 'nd2o3'],
  definition: 'Pr6O11 + Nd2O3',
  source: 'industry standard for rare-earth reporting',
};

export const DYTB: OxideGroup = {
  id: 'dytb',
  label: 'DyTb',
  members: ['tb4o7', 'dy2o3'],
  definition: 'Tb4O7 + Dy2O3',
  source: 'industry standard for rare-earth reporting',
};

/** What Makuutu's tables print. */
export const MAKUUTU_GROUPS: readonly OxideGroup[] = [TREO, TREO_MINUS_CEO2, LREO, HREO, CREO, MREO, NDPR, DYTB];

/** What Colossus's tables print, with the seven-oxide MREO of its early drill results beside the four. */
export const COLOSSUS_GROUPS: readonly OxideGroup[] = [TREO, TREO_MINUS_CEO2, MREO, MREO_SEVEN, NDPR, DYTB];

/** The group's grade from its members' grades, same unit; NaN where a member has none, so a partial sum never passes for the whole. */
export function groupValue(group: OxideGroup, valuesByAnalyte: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const member of group.members) sum += valuesByAnalyte.get(member) ?? Number.NaN;
  return sum;
}

/**
 * The group's grade for every row, same unit as the columns; NaN in rows where a member has no grade.
 *
 * Members are added in the group's order, so equal data gives equal bits.
 * @throws ResourceError `variableUnknown` where a member has no column, `columnLengthMismatch` where lengths differ
 */
export function groupColumn(group: OxideGroup, columns: readonly { readonly id: string; readonly values: Float64Array }[]): Float64Array {
  const members = group.members.map((member) => {
    const column = columns.find((candidate) => candidate.id === member);
    if (column === undefined) throw new ResourceError('variableUnknown', { variable: member, group: group.id });
    return column.values;
  });
  const sums = new Float64Array(members[0]?.length ?? 0);
  for (const values of members) {
    if (values.length !== sums.length) throw new ResourceError('columnLengthMismatch', { group: group.id, expected: sums.length, found: values.length });
    for (let row = 0; row < sums.length; row++) sums[row] = (sums[row] as number) + (values[row] as number);
  }
  return sums;
}
