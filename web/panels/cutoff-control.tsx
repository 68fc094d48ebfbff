import { Slider, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { Run } from '../../core/scenario/index.ts';
import { previewCutoff, setCutoff } from '../commands/set-cutoff.ts';
import { roundStep } from '../map/colour-ramps.ts';
import { messages } from '../messages/en.ts';
import { formatSetting } from '../messages/format-number.ts';
import { parseTypedNumber } from '../messages/parse-typed-number.ts';
import { effectiveCutoff } from '../state/active.ts';
import { cutoffScale } from '../state/variables-in-view.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import classes from './map-controls.module.css';

const text = messages.mapControls;
/** Steps of the slider from end to end, about. */
const SLIDER_STEPS = 200;

/** The cut-off: a slider that everything follows while it is dragged, and a field for the exact figure. */
export function CutoffControl({ run }: { readonly run: Run }) {
  const ppm = useWorkbench(effectiveCutoff);
  const { label, unit, scale } = cutoffScale(run);
  const highest = (run.gradeTonnage.cutoffsPpm.at(-1) ?? 1) * scale;
  const step = roundStep(highest / SLIDER_STEPS);
  const shown = Number((ppm * scale).toPrecision(6));
  return (
    <div className={classes.control}>
      <span className={classes.name}>{text.atLeast(label)}</span>
      <Slider
        className={classes.slider}
        size={4}
        min={0}
        max={Math.max(highest, shown)}
        step={step}
        value={shown}
        label={null}
        onChange={(value) => previewCutoff.run(value / scale)}
        onChangeEnd={(value) => setCutoff.run(value / scale)}
        thumbLabel={text.cutoff(label)}
        thumbValueText={`${formatSetting(shown)} ${unit}`}
      />
      <CutoffInput label={text.cutoffInput(label, unit)} unit={unit} value={shown} onValue={(value) => setCutoff.run(value / scale)} />
    </div>
  );
}

interface CutoffInputProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

function CutoffInput({ label, unit, value, onValue }: CutoffInputProps) {
  const id = useId();
  const shown = formatSetting(value);
  /** What is being typed; null shows the cut-off. */
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft ?? shown;
  const number = parseTypedNumber(typed);
  const isValid = number >= 0;
  const commit = () => {
    setDraft(null);
    if (isValid && number !== value) onValue(number);
  };
  return (
    <TextInput
      id={id}
      className={classes.cutoffInput}
      classNames={{ input: classes.input ?? '' }}
      inputMode="decimal"
      aria-label={label}
      value={typed}
      error={!isValid}
      rightSection={<span className={classes.unit}>{unit}</span>}
      rightSectionWidth={14 + 6 * unit.length}
      rightSectionPointerEvents="none"
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
