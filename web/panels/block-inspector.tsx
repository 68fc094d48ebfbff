import { blockPosition, columnCentre, gridFrame } from '../../core/blocks/index.ts';
import { ESTIMATE_STATUSES } from '../../core/estimation/index.ts';
import { RESOURCE_CLASSES } from '../../core/resource/index.ts';
import type { Run } from '../../core/scenario/index.ts';
import { selectThing } from '../commands/select-thing.ts';
import { variablesOf } from '../map/block-variables.ts';
import { messages } from '../messages/en.ts';
import { formatFixed, formatGrade, formatInteger, NO_VALUE } from '../messages/format-number.ts';
import classes from './block-inspector.module.css';
import { type Fact, FactList } from './parts/fact-list.tsx';
import { PanelSection } from './parts/panel-section.tsx';
import { domainName, unitName } from './scenario-names.ts';

const text = messages.blockInspector;
const { metres } = messages.words;

interface BlockInspectorProps {
  readonly run: Run;
  readonly piece: number;
}

/** One piece of a block: where it is, what it is, what it grades and how that was estimated. */
export function BlockInspector({ run, piece }: BlockInspectorProps) {
  return (
    <>
      <ColumnOfBlocks run={run} piece={piece} />
      <PanelSection title={text.position}>
        <FactList facts={placeFacts(run, piece)} />
      </PanelSection>
      <GradeFacts run={run} piece={piece} family="group" title={text.groups} />
      <GradeFacts run={run} piece={piece} family="analyte" title={text.analytes} />
      <PanelSection title={text.estimate}>
        <FactList facts={estimateFacts(run, piece)} />
      </PanelSection>
    </>
  );
}

const at = (run: Run, name: string, piece: number): number => run.model.columns.get(name)?.[piece] ?? Number.NaN;

function placeFacts(run: Run, piece: number): readonly Fact[] {
  const { grid, pieces } = run.model;
  const [i, j, k] = blockPosition(grid, pieces.block[piece] as number);
  const [x, y] = columnCentre(grid, gridFrame(grid), i, j);
  const reportable = run.scenario.deposit.stratigraphy[pieces.unit[piece] as number]?.reportable ?? true;
  const unit = unitName(run, pieces.unit[piece] as number);
  return [
    { label: text.class, value: messages.classes[RESOURCE_CLASSES[at(run, 'class', piece)] ?? 'unclassified'] },
    { label: text.unit, value: reportable ? unit : `${unit}, ${text.notReported}` },
    { label: text.domain, value: domainName(run, pieces.domain[piece] as number) },
    { label: text.centre, value: `${formatFixed(x, 0)} · ${formatFixed(y, 0)}`, unit: metres },
    { label: text.elevations, value: `${formatFixed(pieces.bottom[piece] as number, 2)} – ${formatFixed(pieces.top[piece] as number, 2)}`, unit: metres },
    { label: text.parent, value: [i, j, k].map((index) => formatInteger(index)).join(' · ') },
    { label: text.volume, value: formatInteger(pieces.volume[piece] as number), unit: 'm³' },
    { label: text.density, value: formatFixed(at(run, 'density', piece), 2), unit: messages.words.tonnesPerM3 },
    { label: text.tonnes, value: formatInteger(at(run, 'tonnes', piece)), unit: 't' },
  ];
}

function estimateFacts(run: Run, piece: number): readonly Fact[] {
  const status = ESTIMATE_STATUSES[at(run, 'status', piece)];
  const pass = at(run, 'pass', piece);
  return [
    { label: text.status, value: status === undefined ? NO_VALUE : messages.statuses[status] },
    { label: text.pass, value: pass > 0 ? formatInteger(pass) : NO_VALUE },
    { label: text.samples, value: formatInteger(at(run, 'samples', piece)) },
    { label: text.holes, value: formatInteger(at(run, 'holes', piece)) },
    { label: text.spacing, value: formatFixed(at(run, 'spacing', piece), 0), unit: metres },
    { label: text.meanDistance, value: formatFixed(at(run, 'meanDistance', piece), 2) },
    { label: text.variance, value: formatFixed(at(run, 'variance', piece), 4) },
    { label: text.slope, value: formatFixed(at(run, 'slope', piece), 3) },
    { label: text.efficiency, value: formatFixed(at(run, 'efficiency', piece), 3) },
    { label: text.lagrange, value: formatFixed(at(run, 'lagrange', piece), 4) },
    { label: text.negativeWeights, value: formatFixed(at(run, 'negativeWeights', piece), 4) },
  ];
}

interface GradeFactsProps extends BlockInspectorProps {
  readonly family: 'group' | 'analyte';
  readonly title: string;
}

function GradeFacts({ run, piece, family, title }: GradeFactsProps) {
  const facts = variablesOf(run)
    .filter((variable) => variable.family === family)
    .map((variable): Fact => {
      const ppm = at(run, variable.id, piece);
      return { label: variable.label, value: formatGrade(ppm * variable.scale), unit: variable.unit, hint: `${formatFixed(ppm, 4)} ${messages.words.ppm}` };
    });
  return facts.length === 0 ? null : (
    <PanelSection title={title}>
      <FactList facts={facts} />
    </PanelSection>
  );
}

/** Steps through the pieces of the same column, which the map shows as one cell when collapsed. */
function ColumnOfBlocks({ run, piece }: BlockInspectorProps) {
  const column = (p: number): number => (run.model.pieces.block[p] as number) % (run.model.grid.count[0] * run.model.grid.count[1]);
  const isSame = (other: number) => other >= 0 && other < run.model.pieces.count && column(other) === column(piece);
  return (
    <div className={classes.column}>
      <button type="button" disabled={!isSame(piece + 1)} onClick={() => selectThing.run({ kind: 'block', piece: piece + 1 })}>
        ↑ {text.above}
      </button>
      <button type="button" disabled={!isSame(piece - 1)} onClick={() => selectThing.run({ kind: 'block', piece: piece - 1 })}>
        ↓ {text.below}
      </button>
    </div>
  );
}
