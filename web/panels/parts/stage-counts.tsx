import type { Run, Stage } from '../../../core/scenario/index.ts';
import { messages } from '../../messages/en.ts';
import { formatFixed, formatInteger } from '../../messages/format-number.ts';
import { type Fact, FactList } from './fact-list.tsx';

interface StageCountsProps {
  readonly run: Run;
  readonly stage: Stage;
  /** Counts that the panel shows in another way. */
  readonly except?: RegExp;
}

/** What a stage counted on its way: merges, clamps, fallbacks. */
export function StageCounts({ run, stage, except }: StageCountsProps) {
  const counts = run.manifest.stages.find((record) => record.stage === stage)?.counts ?? {};
  const facts = Object.entries(counts)
    .filter(([name]) => except === undefined || !except.test(name))
    .map(
      ([name, count]): Fact => ({
        label: messages.recordLabel(name),
        value: Number.isInteger(count) || Math.abs(count) >= 100 ? formatInteger(count) : formatFixed(count, 2),
      }),
    );
  return <FactList facts={facts} />;
}
