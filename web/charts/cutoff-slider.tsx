import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type ChartFrame, cutoffAtX, cutoffX } from './chart-frame.ts';
import { cutoffByKey, cutoffStep, snapCutoff } from './grade-tonnage-axes.ts';
import classes from './grade-tonnage-chart.module.css';

interface CutoffSliderProps {
  readonly frame: ChartFrame;
  readonly cutoffPpm: number;
  readonly label: string;
  readonly valueText: string;
  readonly onChange: (ppm: number) => void;
  readonly onCommit: (ppm: number) => void;
  /** Told when a drag begins and ends, so that the axis keeps still meanwhile. */
  readonly onHold: (isHeld: boolean) => void;
}

/** The strip over the cut-off line that takes hold of it: with the pointer, or with arrow, page, Home and End keys. */
export function CutoffSlider({ frame, cutoffPpm, label, valueText, onChange, onCommit, onHold }: CutoffSliderProps) {
  const strip = useRef<HTMLDivElement>(null);
  const lastPpm = useRef(cutoffPpm);
  const [grabbedAt, setGrabbedAt] = useState<number | null>(null);
  const step = cutoffStep(frame.cutoffs);
  const x = Math.min(Math.max(cutoffX(frame, cutoffPpm), frame.left), frame.right);

  const move = (ppm: number) => {
    lastPpm.current = ppm;
    if (ppm !== cutoffPpm) onChange(ppm);
  };
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    lastPpm.current = cutoffPpm;
    // Where on the strip it was taken, so that the line does not jump under the pointer.
    setGrabbedAt(event.clientX - x);
    onHold(true);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (grabbedAt === null) return;
    move(snapCutoff(cutoffAtX(frame, event.clientX - grabbedAt), step, frame.cutoffs));
  };
  const release = () => {
    if (grabbedAt === null) return;
    setGrabbedAt(null);
    onHold(false);
    onCommit(lastPpm.current);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const ppm = cutoffByKey(event.key, cutoffPpm, step, frame.cutoffs);
    if (ppm === null) return;
    event.preventDefault();
    move(ppm);
  };
  const letGo = (event: KeyboardEvent<HTMLDivElement>) => {
    if (cutoffByKey(event.key, cutoffPpm, step, frame.cutoffs) !== null) onCommit(lastPpm.current);
  };

  return (
    <div
      ref={strip}
      className={classes.slider}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={frame.cutoffs[0]}
      aria-valuemax={frame.cutoffs[1]}
      aria-valuenow={cutoffPpm}
      aria-valuetext={valueText}
      data-held={grabbedAt !== null}
      style={{ left: x, top: frame.top - 6, height: frame.bottom - frame.top + 26 }}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={release}
      onLostPointerCapture={release}
      onKeyDown={press}
      onKeyUp={letGo}
    />
  );
}
