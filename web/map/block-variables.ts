import { oxideOf } from '../../core/ree/index.ts';
import { RESOURCE_CLASSES } from '../../core/resource/index.ts';
import type { RegolithUnitSettings, Run } from '../../core/scenario/index.ts';
import { quantile } from '../../core/statistics/index.ts';
import { enMap } from '../messages/en-map.ts';
import { CLASS_COLOURS, categoryColour } from './colour-ramps.ts';
import type { CollapseStatistic } from './visible-blocks.ts';

export interface Category {
  readonly code: number;
  readonly label: string;
  readonly colour: string;
}

/** Something that blocks can be coloured by. */
export interface BlockVariable {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly family: keyof typeof enMap.families;
  readonly kind: 'continuous' | 'categorical';
  /** Of a categorical variable, in code order. */
  readonly categories: readonly Category[];
  /** What the stored number is multiplied by to be in `unit`: 1, or 1e-4 for a grade that is shown in percent. */
  readonly scale: number;
}

/** From here on, as the 98th percentile of the pieces, a grade is shown in percent, ppm. */
const PERCENT_FROM_PPM = 10_000;
const PPM_PER_PERCENT = 10_000;
/** Enough pieces to tell percent from ppm. */
const MOST_LOOKED_AT = 20_000;

/** Columns that are neither grades nor categories, with their units, in the order of the list. */
const QUALITY_COLUMNS = [
  ['variance', enMap.units.none],
  ['slope', enMap.units.none],
  ['efficiency', enMap.units.none],
  ['spacing', enMap.units.metre],
  ['samples', enMap.units.none],
  ['pass', enMap.units.none],
] as const;

const lists = new WeakMap<Run, readonly BlockVariable[]>();
const columns = new WeakMap<Run, Map<string, Float64Array>>();

/**
 * What the blocks of a run can be coloured by: declared groups, every estimated analyte, geology and geometry, quality of the
 * estimate. Grades are in ppm, or in percent where they are large.
 */
export function variablesOf(run: Run): readonly BlockVariable[] {
  const known = lists.get(run);
  if (known !== undefined) return known;
  const list = [...groupVariables(run), ...analyteVariables(run), ...geologyVariables(run), ...qualityVariables(run)];
  lists.set(run, list);
  return list;
}

export function variableById(run: Run, id: string): BlockVariable | null {
  return variablesOf(run).find((variable) => variable.id === id) ?? null;
}

/**
 * One number per piece, in the variable's unit; NaN where there is none. Categories are codes. The array is kept and given again:
 * it must not be written to. An unknown id gives NaN throughout.
 */
export function valuesOf(run: Run, id: string): Float64Array {
  const ofRun = columns.get(run) ?? new Map<string, Float64Array>();
  columns.set(run, ofRun);
  const known = ofRun.get(id);
  if (known !== undefined) return known;
  const values = computeValues(run, id, variableById(run, id)?.scale ?? 1);
  ofRun.set(id, values);
  return values;
}

function computeValues(run: Run, id: string, scale: number): Float64Array {
  const { pieces } = run.model;
  const heights = () => pieces.top.map((top, piece) => top - (pieces.bottom[piece] as number));
  if (id === 'unit') return Float64Array.from(pieces.unit);
  if (id === 'domain') return Float64Array.from(pieces.domain);
  if (id === 'thickness') return heights();
  if (id === 'gradeThickness') {
    const grade = valuesOf(run, run.scenario.deposit.cutoff.variable);
    return heights().map((height, piece) => height * (grade[piece] as number));
  }
  const column = run.model.columns.get(id);
  if (column === undefined) return new Float64Array(pieces.count).fill(Number.NaN);
  return scale === 1 ? column : column.map((value) => value * scale);
}

function groupVariables(run: Run): readonly BlockVariable[] {
  return run.scenario.deposit.groups.filter(({ id }) => run.model.columns.has(id)).map(({ id, label }) => gradeVariable(run, id, label, 'group'));
}

function analyteVariables(run: Run): readonly BlockVariable[] {
  const groups = new Set(run.scenario.deposit.groups.map(({ id }) => id));
  return run.composites.variables.filter((id) => run.model.columns.has(id) && !groups.has(id)).map((id) => gradeVariable(run, id, analyteLabel(id), 'analyte'));
}

function gradeVariable(run: Run, id: string, label: string, family: 'group' | 'analyte'): BlockVariable {
  const isLarge = isShownInPercent(run.model.columns.get(id) as Float64Array);
  const { percent, ppm } = enMap.units;
  return { id, label, unit: isLarge ? percent : ppm, family, kind: 'continuous', categories: [], scale: isLarge ? 1 / PPM_PER_PERCENT : 1 };
}

function isShownInPercent(ppm: Float64Array): boolean {
  const stride = Math.max(1, Math.ceil(ppm.length / MOST_LOOKED_AT));
  const looked = new Float64Array(Math.ceil(ppm.length / stride));
  for (let place = 0; place < looked.length; place++) looked[place] = ppm[place * stride] as number;
  return quantile(looked, 0.98) >= PERCENT_FROM_PPM;
}

/** An analyte id as chemists write it: `nd2o3` is Nd2O3, `mgo` is MgO, `co` is Co, `la_desorbed` is La desorbed. */
export function analyteLabel(id: string): string {
  const [analyte = '', ...words] = id.split('_');
  return [chemicalLabel(analyte), ...words].join(' ');
}

function chemicalLabel(analyte: string): string {
  const oxide = oxideOf(analyte);
  if (oxide !== null) return oxide.formula;
  if (/^[a-z]{1,2}$/.test(analyte)) return analyte.charAt(0).toUpperCase() + analyte.slice(1);
  const match = /^([a-z]{1,2}?)(\d*)(o\d*)$/.exec(analyte);
  if (match === null) return analyte;
  const [, metal = '', count = '', oxygen = ''] = match;
  return `${metal.charAt(0).toUpperCase()}${metal.slice(1)}${count}${oxygen.toUpperCase()}`;
}

function geologyVariables(run: Run): readonly BlockVariable[] {
  const { deposit } = run.scenario;
  const list: BlockVariable[] = [];
  if (run.model.columns.has('class')) list.push(categorical('class', classCategories()));
  if (deposit.stratigraphy.length > 0) list.push(categorical('unit', unitCategories(deposit.stratigraphy)));
  if (deposit.domains.length > 1)
    list.push(
      categorical(
        'domain',
        deposit.domains.map(({ name }, code) => ({ code, label: name, colour: categoryColour(code) })),
      ),
    );
  list.push(measured('thickness', enMap.variables.thickness, enMap.units.metre));
  const grade = [...groupVariables(run), ...analyteVariables(run)].find(({ id }) => id === deposit.cutoff.variable);
  if (grade !== undefined) list.push(measured('gradeThickness', enMap.gradeThicknessOf(grade.label), `${grade.unit}·${enMap.units.metre}`));
  if (run.model.columns.has('density')) list.push(measured('density', enMap.variables.density, enMap.units.density));
  return list;
}

function qualityVariables(run: Run): readonly BlockVariable[] {
  return QUALITY_COLUMNS.filter(([id]) => run.model.columns.has(id)).map(([id, unit]) => ({ ...measured(id, enMap.variables[id], unit), family: 'quality' }));
}

function measured(id: string, label: string, unit: string): BlockVariable {
  return { id, label, unit, family: 'geology', kind: 'continuous', categories: [], scale: 1 };
}

function categorical(id: 'class' | 'unit' | 'domain', categories: readonly Category[]): BlockVariable {
  return { id, label: enMap.variables[id], unit: '', family: 'geology', kind: 'categorical', categories, scale: 1 };
}

/** Class codes with their names and colours, the most certain first. */
export function classCategories(): readonly Category[] {
  const all = RESOURCE_CLASSES.map((name, code) => ({ code, label: enMap.classes[name], colour: CLASS_COLOURS[name] }));
  return [...all.slice(1), ...all.slice(0, 1)];
}

/** Regolith units with their colours, from the surface down. */
export function unitCategories(stratigraphy: readonly RegolithUnitSettings[]): readonly Category[] {
  return stratigraphy.map(({ name }, code) => ({ code, label: name, colour: categoryColour(code) }));
}

/** What the map shows when columns are collapsed: the label, unit and kind of the statistic, for legend and hover. */
export function collapsedVariable(variable: BlockVariable, statistic: CollapseStatistic): BlockVariable {
  if (statistic === 'thickness') return measured(`${variable.id}-thickness`, enMap.collapsed.thickness, enMap.units.metre);
  if (variable.kind === 'categorical') return variable;
  const label = `${variable.label} ${enMap.collapsed[statistic]}`;
  if (statistic !== 'gradeThickness') return { ...variable, label };
  return { ...variable, label, unit: [variable.unit, enMap.units.metre].filter((part) => part !== '').join('·') };
}

/** The variable as the map shows it at a level setting. */
export function shownVariable(variable: BlockVariable, level: LevelView): BlockVariable {
  return level.kind === 'collapsed' ? collapsedVariable(variable, level.statistic) : variable;
}

/** What of the model the map shows: every block from above, blocks at an elevation, or columns collapsed to one value. */
export type LevelView =
  | { readonly kind: 'all' }
  | { readonly kind: 'level'; readonly elevationM: number }
  | { readonly kind: 'collapsed'; readonly statistic: CollapseStatistic };
