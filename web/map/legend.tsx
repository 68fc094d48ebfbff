import { ActionIcon, NumberInput } from '@mantine/core';
import IconRestore from '@tabler/icons-react/dist/esm/icons/IconRestore.mjs';
import { useState } from 'react';
import { enMap } from '../messages/en-map.ts';
import type { BlockVariable } from './block-variables.ts';
import { type RampName, rampGradient, roundStep } from './colour-ramps.ts';
import type { HoleType } from './hole-annotations.ts';
import { decimalPlaces, legendTicks } from './legend-ticks.ts';
import './map.css';

export interface LegendProps {
  /** As it is shown: `shownVariable(variable, level)`. */
  readonly variable: BlockVariable;
  /** Ends of the colour range in the variable's unit. */
  readonly range: readonly [number, number];
  /** Whether the range was set by hand, so that it can be given back. */
  readonly isOwnRange: boolean;
  /** A new range, or null for the range of what is shown. */
  readonly onRange: (range: readonly [number, number] | null) => void;
  readonly ramp: RampName;
  readonly holeTypes: readonly HoleType[];
  readonly hasLicence: boolean;
}

/** What the colours on the map mean: a colour bar whose ends can be typed, or the categories; then collars and licence. */
export function Legend({ variable, range, isOwnRange, onRange, ramp, holeTypes, hasLicence }: LegendProps) {
  const { legend } = enMap;
  return (
    <section className="ionclay-legend" aria-label={legend.label}>
      <div className="ionclay-legend-head">
        <span>{legend.title(variable.label, variable.unit)}</span>
        {isOwnRange && variable.kind === 'continuous' && (
          <ActionIcon size={18} aria-label={legend.reset} title={legend.reset} onClick={() => onRange(null)}>
            <IconRestore size={13} />
          </ActionIcon>
        )}
      </div>
      {variable.kind === 'continuous' ? (
        <ColourBar range={range} ramp={ramp} onRange={onRange} />
      ) : (
        <Swatches rows={variable.categories.map(({ label, colour }) => ({ label, colour, shape: 'block' }))} />
      )}
      <Swatches
        rows={[
          ...holeTypes.map(({ label, colour }): Swatch => ({ label: label === '' ? legend.allHoles : label, colour, shape: 'collar' })),
          ...(hasLicence ? [{ label: legend.licence, colour: 'var(--ionclay-licence)', shape: 'line' } as const] : []),
        ]}
      />
    </section>
  );
}

interface Swatch {
  readonly label: string;
  readonly colour: string;
  readonly shape: 'block' | 'collar' | 'line';
}

function Swatches({ rows }: { readonly rows: readonly Swatch[] }) {
  return (
    <ul className="ionclay-legend-list">
      {rows.map(({ label, colour, shape }) => (
        <li key={`${shape} ${label}`}>
          <i data-shape={shape} style={{ background: colour }} />
          {label}
        </li>
      ))}
    </ul>
  );
}

function ColourBar({ range, ramp, onRange }: Pick<LegendProps, 'range' | 'ramp' | 'onRange'>) {
  const [low, high] = range;
  const places = decimalPlaces(roundStep(Math.max(high - low, Number.MIN_VALUE) / 100));
  return (
    <>
      <div className="ionclay-legend-bar" style={{ background: rampGradient(ramp) }} />
      <div className="ionclay-legend-ticks" aria-hidden="true">
        {legendTicks(low, high).map(({ at, label }) => (
          <span key={label} style={{ left: `${at * 100}%` }}>
            {label}
          </span>
        ))}
      </div>
      <div className="ionclay-legend-range">
        <RangeEnd label={enMap.legend.minimum} value={low} places={places} onValue={(value) => value < high && onRange([value, high])} />
        <RangeEnd label={enMap.legend.maximum} value={high} places={places} onValue={(value) => value > low && onRange([low, value])} />
      </div>
    </>
  );
}

interface RangeEndProps {
  readonly label: string;
  readonly value: number;
  readonly places: number;
  readonly onValue: (value: number) => void;
}

/** Takes effect on Enter or when left; anything that is no number, or turns the range round, gives way to the value that stands. */
function RangeEnd({ label, value, places, onValue }: RangeEndProps) {
  const [draft, setDraft] = useState<number | string>(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setDraft(value);
  }
  const commit = () => {
    if (typeof draft === 'number' && draft !== value) onValue(draft);
    setDraft(value);
  };
  return (
    <NumberInput
      size="xs"
      hideControls
      aria-label={label}
      value={draft}
      decimalScale={places}
      thousandSeparator=","
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === 'Enter') commit();
        if (key === 'Escape') setDraft(value);
      }}
    />
  );
}
