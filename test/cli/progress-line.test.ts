import { describe, expect, it } from 'vitest';
import { durationText, significantText, wholeText } from '../../workers/cli/number-text.ts';
import { createProgressLine, progressText } from '../../workers/cli/progress-line.ts';

/** A terminal that keeps what is written, and a clock that stands where the test puts it. */
function watched(width = 200) {
  const written: string[] = [];
  const clock = { time: 0 };
  const terminal = { isWatched: true, width, writeOut: () => undefined, writeError: (text: string) => void written.push(text) };
  return { written, clock, line: createProgressLine(terminal, () => clock.time) };
}

describe('progressText', () => {
  it('tells share, count, rate and time left', () => {
    expect(progressText('Estimating', 12_300, 27_000, 'blocks', 3000)).toBe('Estimating  45 %  12,300 of 27,000 blocks  4,100 blocks/s  4 s left');
  });

  it('tells no rate before there is one, and no time left at the end', () => {
    expect(progressText('Estimating', 10, 100, 'blocks', 10)).toBe('Estimating  10 %  10 of 100 blocks');
    expect(progressText('Estimating', 100, 100, 'blocks', 2000)).toBe('Estimating  100 %  100 of 100 blocks  50 blocks/s');
    expect(progressText('Compositing', 0, 1, 'blocks', 2000)).toBe('Compositing …');
  });
});

describe('createProgressLine', () => {
  it('rewrites one line, not too often, and wipes it', () => {
    const { written, clock, line } = watched();
    line.show('Estimating', 0, 100, 'blocks');
    clock.time = 50;
    line.show('Estimating', 1, 100, 'blocks');
    clock.time = 1000;
    line.show('Estimating', 50, 100, 'blocks');
    line.show('Estimating', 100, 100, 'blocks');
    line.clear();
    expect(written).toEqual([
      '\r\x1b[KEstimating  0 %  0 of 100 blocks',
      '\r\x1b[KEstimating  50 %  50 of 100 blocks  50 blocks/s  1 s left',
      '\r\x1b[KEstimating  100 %  100 of 100 blocks  100 blocks/s',
      '\r\x1b[K',
    ]);
  });

  it('counts the rate of each kind of work from its own start, and fits the terminal', () => {
    const { written, clock, line } = watched(30);
    line.show('Reading', 0, 1, '');
    clock.time = 60_000;
    line.show('Estimating', 10, 100, 'blocks');
    expect(written.at(-1)).toBe('\r\x1b[KEstimating  10 %  10 of 100 b');
  });

  it('writes nothing where nobody watches', () => {
    const written: string[] = [];
    const terminal = { isWatched: false, width: 80, writeOut: () => undefined, writeError: (text: string) => void written.push(text) };
    const line = createProgressLine(terminal, () => 0);
    line.show('Estimating', 1, 2, 'blocks');
    line.clear();
    expect(written).toEqual([]);
  });
});

describe('numbers as text', () => {
  it('groups thousands, keeps four digits, and has a sign for what is not there', () => {
    expect([wholeText(1234567.6), significantText(532.123), significantText(0.45678), significantText(12_345.6)]).toEqual([
      '1,234,568',
      '532.1',
      '0.4568',
      '12,350',
    ]);
    expect([wholeText(Number.NaN), significantText(Number.POSITIVE_INFINITY)]).toEqual(['–', '–']);
  });

  it.each([
    [0.2, '1 s'],
    [59.4, '1 min 00 s'],
    [125, '2 min 05 s'],
    [4210, '1 h 10 min'],
  ])('%f seconds are %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });
});
