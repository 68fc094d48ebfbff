import { describeIssue } from '../formats/index.ts';
import type { LogTable } from './drillhole-tables.ts';
import { orderByHole, reorder, reorderTexts } from './hole-index.ts';
import { fieldTexts, type OpenTable } from './open-table.ts';
import { readIntervals } from './read-intervals.ts';
import type { ReadSettings } from './read-settings.ts';

/** Reads the log of codes by interval, depths in metres. Intervals without a code say nothing and are left out, counted. */
export function readLog(open: OpenTable, holeIds: readonly string[], settings: ReadSettings): LogTable {
  const { table, issues } = open;
  const intervals = readIntervals(open, holeIds, settings);
  const codes = fieldTexts(open, 'code') ?? [];
  const coded: number[] = [];
  const blank: number[] = [];
  intervals.rows.forEach((row, at) => {
    (codes[row] === '' ? blank : coded).push(at);
  });
  const firstBlank = blank[0];
  if (firstBlank !== undefined) {
    const parts = { row: intervals.line[firstBlank] as number, expected: 'a code', action: 'rowIgnored', count: blank.length } as const;
    issues.add(describeIssue('valueMissing', 'warning', table.name, parts));
  }
  const picked = Int32Array.from(coded);
  const hole = picked.map((at) => intervals.hole[at] as number);
  const from = Float64Array.from(picked, (at) => intervals.from[at] as number);
  const to = Float64Array.from(picked, (at) => intervals.to[at] as number);
  const order = orderByHole(hole, from, to);
  return {
    count: picked.length,
    hole: reorder(hole, order),
    from: reorder(from, order),
    to: reorder(to, order),
    code: reorderTexts(
      Array.from(picked, (at) => codes[intervals.rows[at] as number] as string),
      order,
    ),
    origin: {
      source: new Int32Array(picked.length).fill(open.source),
      line: reorder(
        picked.map((at) => intervals.line[at] as number),
        order,
      ),
    },
  };
}
