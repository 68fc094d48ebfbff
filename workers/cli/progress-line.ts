import { durationText, wholeText } from './number-text.ts';
import type { Terminal } from './terminal.ts';

/** One line on standard error, rewritten as the work goes on; nothing at all where nobody watches. */
export interface ProgressLine {
  /** `label` names the work; done and total count its units (blocks, where `unit` says so). */
  readonly show: (label: string, done: number, total: number, unit: string) => void;
  /** Wipes the line, so that what follows starts on a clean one. */
  readonly clear: () => void;
}

/** Often enough to look alive, seldom enough to cost nothing. */
const REDRAW_MS = 100;
/** A rate over a shorter time says nothing. */
const SHORTEST_RATE_MS = 300;
const WIPE = '\r\x1b[K';

/** `now` gives milliseconds of a clock that only goes forward. */
export function createProgressLine(terminal: Terminal, now: () => number): ProgressLine {
  if (!terminal.isWatched) return { show: () => undefined, clear: () => undefined };
  let label = '';
  let startedAt = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    show: (nextLabel, done, total, unit) => {
      const time = now();
      if (nextLabel !== label) {
        label = nextLabel;
        startedAt = time;
      } else if (time - drawnAt < REDRAW_MS && done < total) return;
      drawnAt = time;
      terminal.writeError(`${WIPE}${progressText(label, done, total, unit, time - startedAt).slice(0, terminal.width - 1)}`);
    },
    clear: () => {
      if (drawnAt > Number.NEGATIVE_INFINITY) terminal.writeError(WIPE);
      label = '';
    },
  };
}

/** `Estimating  45 %  12,300 of 27,000 blocks  3,500 blocks/s  5 s left`; without a total of more than one unit, the label alone. */
export function progressText(label: string, done: number, total: number, unit: string, elapsedMs: number): string {
  if (total <= 1) return `${label} …`;
  const parts = [label, `${Math.floor((100 * done) / total)} %`, `${wholeText(done)} of ${wholeText(total)} ${unit}`];
  if (elapsedMs >= SHORTEST_RATE_MS && done > 0) {
    const perSecond = (1000 * done) / elapsedMs;
    parts.push(`${wholeText(perSecond)} ${unit}/s`);
    if (done < total) parts.push(`${durationText((total - done) / perSecond)} left`);
  }
  return parts.join('  ');
}
