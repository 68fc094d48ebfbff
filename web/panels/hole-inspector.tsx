import { lazy, Suspense, useMemo } from 'react';
import type { Run } from '../../core/scenario/index.ts';
import { messages } from '../messages/en.ts';
import { formatFixed, formatGrade, formatInteger } from '../messages/format-number.ts';
import { compositeGrades } from '../state/model-checks.ts';
import { fileNameFor } from '../state/save-file.ts';
import { cutoffScale } from '../state/variables-in-view.ts';
import { type Fact, FactList } from './parts/fact-list.tsx';
import { LoadingNote } from './parts/loading-note.tsx';
import { PanelSection } from './parts/panel-section.tsx';
import { groupLabel, leadVariable } from './scenario-names.ts';

const StripLog = lazy(async () => ({ default: (await import('../charts/strip-log.tsx')).StripLog }));

const text = messages.holeInspector;
const { metres, degrees } = messages.words;

interface HoleInspectorProps {
  readonly run: Run;
  readonly hole: number;
}

/** One hole: its collar and its log against depth. */
export function HoleInspector({ run, hole }: HoleInspectorProps) {
  const facts = useMemo(() => [...collarFacts(run, hole), ...gradeFacts(run, hole)], [run, hole]);
  const id = run.database.holes.id[hole] ?? '';
  return (
    <>
      <PanelSection title={text.collar}>
        <FactList facts={facts} />
      </PanelSection>
      <PanelSection title={text.log}>
        <Suspense fallback={<LoadingNote />}>
          <StripLog run={run} hole={hole} composites="shown" exportName={fileNameFor(run.scenario.deposit.name, id, 'strip-log')} />
        </Suspense>
      </PanelSection>
    </>
  );
}

function collarFacts({ database }: Run, hole: number): readonly Fact[] {
  const { holes, surveys } = database;
  const station = surveys.hole.indexOf(hole);
  const at = (column: Float64Array) => column[hole] as number;
  return [
    ...(holes.type[hole] ? [{ label: text.type, value: holes.type[hole] }] : []),
    { label: text.east, value: formatFixed(at(holes.x), 1), unit: metres },
    { label: text.north, value: formatFixed(at(holes.y), 1), unit: metres },
    { label: text.elevation, value: formatFixed(at(holes.z), 1), unit: metres },
    { label: text.endOfHole, value: formatFixed(at(holes.endOfHole), 1), unit: metres },
    ...(station < 0
      ? [{ label: text.dip, value: text.vertical }]
      : [
          { label: text.azimuth, value: formatFixed(surveys.azimuth[station] as number, 1), unit: degrees },
          { label: text.dip, value: formatFixed(surveys.dip[station] as number, 1), unit: degrees },
        ]),
  ];
}

function gradeFacts(run: Run, hole: number): readonly Fact[] {
  const { composites, scenario } = run;
  const { unit, scale } = cutoffScale(run);
  const rows: number[] = [];
  composites.hole.forEach((owner, row) => {
    if (owner === hole) rows.push(row);
  });
  const means = [...new Set([leadVariable(scenario), scenario.deposit.cutoff.variable])].map((variable): Fact => {
    const grades = compositeGrades(run, variable);
    return { label: text.mean(groupLabel(scenario, variable)), value: formatGrade(lengthMean(run, rows, grades) * scale), unit };
  });
  return [{ label: text.composites, value: formatInteger(rows.length) }, ...means];
}

function lengthMean({ composites }: Run, rows: readonly number[], grades: Float64Array): number {
  let sum = 0;
  let length = 0;
  for (const row of rows) {
    const grade = grades[row] as number;
    if (Number.isNaN(grade)) continue;
    const metresOfRow = (composites.to[row] as number) - (composites.from[row] as number);
    sum += grade * metresOfRow;
    length += metresOfRow;
  }
  return length > 0 ? sum / length : Number.NaN;
}
