import { type Scenario, type SettingDifference, settingDifferences } from '../../core/scenario/index.ts';
import { settingValue } from '../messages/en/charts.ts';
import { type SettingSection, settingNames, settingSections } from '../messages/en/setting-names.ts';
import { variableLabel } from './variable-label.ts';

/** A setting that differs, in words. */
export interface SettingRow {
  readonly path: string;
  readonly name: string;
  readonly left: string;
  readonly right: string;
}

export interface ComparedSettings {
  readonly sections: readonly { readonly section: SettingSection; readonly rows: readonly SettingRow[] }[];
  /** Differences in facts about the deposit: stratigraphy, owners, published estimates. */
  readonly facts: readonly SettingRow[];
}

/** Said at the head of a comparison, not settings. */
const IDENTITY = new Set(['name', 'description']);

/** Settings of two scenarios that differ, by section; what describes the deposits themselves is kept apart. */
export function compareSettings(left: Scenario, right: Scenario): ComparedSettings {
  const rows = settingDifferences(left, right)
    .filter(({ path }) => !IDENTITY.has(path))
    .flatMap(spreadOut);
  const groups = [...left.deposit.groups, ...right.deposit.groups];
  const isFact = ({ path }: SettingDifference): boolean => path.startsWith('deposit.') && !path.startsWith('deposit.cutoff.');
  const settings = rows.filter((row) => !isFact(row));
  const sections = (Object.keys(settingSections) as SettingSection[]).map((section) => ({
    section,
    rows: settings.filter((row) => (settingNames.get(patternOf(row.path))?.section ?? 'other') === section).map((row) => inWords(row, groups)),
  }));
  return { sections: sections.filter(({ rows: found }) => found.length > 0), facts: rows.filter(isFact).map((row) => inWords(row, groups)) };
}

/** `neighbourhood.passes[0].maxSamples` → `neighbourhood.passes[].maxSamples` */
export function patternOf(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}

/** A setting's name in words; a path without a name is spelled out. */
export function settingName(path: string): string {
  const places = [...path.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]) + 1);
  return settingNames.get(patternOf(path))?.name(...places) ?? spellOut(path);
}

/** `deposit.stratigraphy[2].densityTonnesPerM3` → `Stratigraphy 3: density tonnes per m3` */
function spellOut(path: string): string {
  const parts = path
    .replace(/^deposit\./, '')
    .split('.')
    .map((part) => part.replace(/\[(\d+)\]/g, (_, place: string) => ` ${Number(place) + 1}`).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  const text = parts.join(': ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A part that one side lacks altogether, setting by setting; where both sides have nothing there is no difference. */
function spreadOut(difference: SettingDifference): readonly SettingDifference[] {
  const { path, left, right } = difference;
  if (isPart(left) === isPart(right)) return [difference];
  const [part, isLeft] = isPart(left) ? [left, true] : [right as object, false];
  return Object.entries(part)
    .map(([key, value]): SettingDifference => {
      const child = Array.isArray(part) ? `${path}[${key}]` : `${path}.${key}`;
      return { path: child, left: isLeft ? value : undefined, right: isLeft ? undefined : value };
    })
    .filter((row) => (row.left ?? row.right ?? null) !== null)
    .flatMap(spreadOut);
}

/** Something with settings of its own: an object, or a list of objects. */
function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(Array.isArray(value) && value.every((entry) => typeof entry !== 'object'));
}

/** A setting's value in words; lists with commas. */
export function describeValue(value: unknown): string {
  if (value === undefined) return settingValue.absent;
  if (value === null) return settingValue.none;
  if (typeof value === 'number') return settingValue.number(value);
  if (typeof value === 'boolean') return value ? settingValue.yes : settingValue.no;
  if (typeof value === 'string') return settingValue.words[value] ?? value;
  if (Array.isArray(value)) return value.map(describeValue).join(', ');
  return JSON.stringify(value);
}

/** Settings whose value names a group or an analyte. */
const VARIABLES = new Set(['deposit.cutoff.variable', 'topCut.variable', 'variables', 'variables[]']);

function inWords({ path, left, right }: SettingDifference, groups: Scenario['deposit']['groups']): SettingRow {
  const isVariable = VARIABLES.has(patternOf(path));
  const named = (value: unknown): unknown => (isVariable && typeof value === 'string' && value !== 'all' ? variableLabel(value, groups) : value);
  const describe = (value: unknown): string => describeValue(Array.isArray(value) ? value.map(named) : named(value));
  return { path, name: settingName(path), left: describe(left), right: describe(right) };
}
