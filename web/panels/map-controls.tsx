import { NativeSelect, Slider, Tooltip } from '@mantine/core';
import type { Run } from '../../core/scenario/index.ts';
import { setExaggeration, setOpacity, tiltMap } from '../commands/set-block-look.ts';
import { setPlan } from '../commands/set-plan.ts';
import { setShownClasses } from '../commands/set-shown-classes.ts';
import { setVariable } from '../commands/set-variable.ts';
import { type BlockVariable, type LevelView, variablesOf } from '../map/block-variables.ts';
import { COLLAPSE_STATISTICS, type CollapseStatistic } from '../map/visible-blocks.ts';
import { messages } from '../messages/en.ts';
import { enMap } from '../messages/en-map.ts';
import { formatFixed, formatInteger, formatShare } from '../messages/format-number.ts';
import { levelElevations, middleElevation } from '../state/levels.ts';
import { shownVariableId } from '../state/variables-in-view.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { SegmentedSwitch } from '../workbench/segmented-switch.tsx';
import { CutoffControl } from './cutoff-control.tsx';
import classes from './map-controls.module.css';

const text = messages.mapControls;

/** The strip above the map: what is coloured, which blocks are drawn, and how. */
export function MapControls({ run }: { readonly run: Run | null }) {
  if (run === null) return <div className={classes.strip} />;
  return (
    <section className={classes.strip} aria-label={text.strip}>
      <VariableSelect run={run} />
      <PlanSelect run={run} />
      <CutoffControl run={run} />
      <ShownSwitch />
      <Opacity />
      <Tilt />
    </section>
  );
}

function VariableSelect({ run }: { readonly run: Run }) {
  const chosen = useWorkbench((state) => state.view.variable);
  const families = Object.entries(enMap.families).map(([family, label]) => ({
    group: label,
    items: variablesOf(run)
      .filter((variable) => variable.family === family)
      .map((variable) => ({ value: variable.id, label: labelWithUnit(variable) })),
  }));
  return (
    <NativeSelect
      aria-label={text.variable}
      title={text.variable}
      className={classes.variable}
      value={shownVariableId(run, chosen)}
      data={families.filter((family) => family.items.length > 0)}
      onChange={(event) => setVariable.run(event.currentTarget.value)}
    />
  );
}

function labelWithUnit({ label, unit }: BlockVariable): string {
  return unit === '' ? label : `${label}, ${unit}`;
}

const COLLAPSED = 'collapsed-';

function PlanSelect({ run }: { readonly run: Run }) {
  const plan = useWorkbench((state) => state.view.plan);
  const value = plan.kind === 'collapsed' ? COLLAPSED + plan.statistic : plan.kind;
  const option = (choice: LevelView, optionValue: string) => ({ value: optionValue, label: messages.plans.label(choice) });
  const choose = (chosen: string) => {
    if (chosen === 'all') setPlan.run({ kind: 'all' });
    else if (chosen === 'level') setPlan.run({ kind: 'level', elevationM: middleElevation(run) });
    else setPlan.run({ kind: 'collapsed', statistic: chosen.slice(COLLAPSED.length) as CollapseStatistic });
  };
  return (
    <div className={classes.control}>
      <NativeSelect
        aria-label={text.plan}
        title={text.plan}
        className={classes.plan}
        value={value}
        data={[
          ...COLLAPSE_STATISTICS.map((statistic) => option({ kind: 'collapsed', statistic }, COLLAPSED + statistic)),
          option({ kind: 'level', elevationM: 0 }, 'level'),
          option({ kind: 'all' }, 'all'),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {plan.kind === 'level' && <LevelSlider run={run} elevationM={plan.elevationM} />}
    </div>
  );
}

function LevelSlider({ run, elevationM }: { readonly run: Run; readonly elevationM: number }) {
  const levels = levelElevations(run);
  const step = run.model.grid.size[2];
  const elevationText = text.levelText(formatFixed(elevationM, step < 1 ? 1 : 0));
  return (
    <>
      <Slider
        className={classes.slider}
        size={4}
        min={levels[0] ?? 0}
        max={levels.at(-1) ?? 1}
        step={step}
        value={elevationM}
        label={null}
        onChange={(value) => setPlan.run({ kind: 'level', elevationM: value })}
        thumbLabel={text.level}
        thumbValueText={elevationText}
      />
      <span className={`number ${classes.reading}`}>{elevationText}</span>
    </>
  );
}

function ShownSwitch() {
  const shown = useWorkbench((state) => state.view.shownClasses);
  return (
    <Tooltip label={text.shownHint} multiline maw={280}>
      <div>
        <SegmentedSwitch
          label={text.shown}
          value={shown}
          options={[
            { value: 'reported', label: text.shownClasses.reported },
            { value: 'all', label: text.shownClasses.all },
          ]}
          onChange={(value) => setShownClasses.run(value)}
        />
      </div>
    </Tooltip>
  );
}

function Opacity() {
  const opacity = useWorkbench((state) => state.view.opacity);
  return (
    <div className={classes.control}>
      <span className={classes.name}>{text.opacity}</span>
      <Slider
        className={classes.short}
        size={4}
        min={0.1}
        max={1}
        step={0.05}
        value={opacity}
        label={null}
        onChange={(value) => setOpacity.run(value)}
        thumbLabel={text.opacity}
        thumbValueText={formatShare(opacity, 0)}
      />
    </div>
  );
}

function Tilt() {
  const isTilted = useWorkbench((state) => state.view.isTilted);
  const exaggeration = useWorkbench((state) => state.view.exaggeration);
  return (
    <div className={classes.control}>
      <SegmentedSwitch
        label={text.tiltHint}
        value={isTilted ? 'tilted' : 'flat'}
        options={[
          { value: 'flat', label: text.flat },
          { value: 'tilted', label: text.tilt },
        ]}
        onChange={(value) => tiltMap.run(value === 'tilted')}
      />
      {isTilted && (
        <>
          <Slider
            className={classes.short}
            size={4}
            min={1}
            max={50}
            value={exaggeration}
            label={null}
            onChange={(value) => setExaggeration.run(value)}
            thumbLabel={text.exaggeration}
            thumbValueText={`${text.times} ${formatInteger(exaggeration)}`}
          />
          <span className={`number ${classes.reading}`}>
            {text.times} {formatInteger(exaggeration)}
          </span>
        </>
      )}
    </div>
  );
}
