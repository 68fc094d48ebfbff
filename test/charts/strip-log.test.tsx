import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { groupValue } from '../../core/ree/index.ts';
import type { Run } from '../../core/scenario/index.ts';
import { StripLogDrawing } from '../../web/charts/strip-log-drawing.tsx';
import { anomalyScale, depthTicks, gradeScale, joinSteps, stepArea, stepLine, stripColumns } from '../../web/charts/strip-log-layout.ts';
import { readAtDepth, type StripTrack, stripLogOf, writeStripLogCsv } from '../../web/charts/strip-log-tracks.ts';
import { categoryColour } from '../../web/map/colour-ramps.ts';
import { BASE, COPPER } from './invented-deposits.ts';

const DEEP = 0;
const GAPPED = 1;
const UNASSAYED = 2;

describe('stripLogOf', () => {
  it('has TREO, MREO and the cerium anomaly of a rare-earth hole', () => {
    expect(stripLogOf(BASE, DEEP).tracks.map((track) => [track.id, track.kind])).toEqual([
      ['treo', 'grade'],
      ['mreo', 'grade'],
      ['ceriumAnomaly', 'anomaly'],
    ]);
  });

  it('sums the group over the sample’s own oxides', () => {
    const { assays } = BASE.database;
    const grades = new Map(assays.analytes.map(({ id, values }) => [id, values[4] as number]));
    const mreo = BASE.scenario.deposit.groups.find((group) => group.id === 'mreo');
    const step = stripLogOf(BASE, DEEP).tracks[1]?.steps[4];
    expect(mreo).toBeDefined();
    expect(step).toEqual({ fromM: 4, toM: 5, value: mreo === undefined ? Number.NaN : groupValue(mreo, grades) });
  });

  it('finds cerium enriched in the hardcap and depleted in the clay', () => {
    const anomaly = stripLogOf(BASE, DEEP).tracks[2];
    const at = (depthM: number) => anomaly?.steps.find((step) => step.fromM <= depthM && depthM < step.toM)?.value;
    expect(at(1.5)).toBeGreaterThan(1);
    expect(at(7.5)).toBeLessThan(1);
  });

  it('keeps a hole’s rows apart from the next hole’s', () => {
    const log = stripLogOf(BASE, GAPPED);
    expect(log.holeId).toBe('SYN-0002');
    expect(log.endOfHoleM).toBe(9.25);
    expect(log.tracks[0]?.steps.map((step) => step.fromM)).toEqual([0, 1, 2, 3, 4, 6, 7, 8, 9]);
    expect(log.regolith?.map((run) => run.name)).toEqual(['Soil', 'Hardcap', 'Mottled zone', 'Clay']);
    expect(log.regolith?.at(-1)?.toM).toBe(9.25);
  });

  it('colours units as the map does', () => {
    expect(stripLogOf(BASE, DEEP).regolith?.map((run) => run.colour)).toEqual([0, 1, 2, 3, 4, 5].map(categoryColour));
  });

  it('takes the cut-off’s analyte and the first others without rare earths', () => {
    const log = stripLogOf(COPPER, DEEP);
    expect(log.tracks.map((track) => track.label)).toEqual(['Ni', 'Cu', 'S']);
    expect(log.tracks.map((track) => track.cutoffPpm)).toEqual([500, null, null]);
  });

  it('says when a hole has no assays, and when nothing is logged', () => {
    expect(stripLogOf(BASE, UNASSAYED)).toMatchObject({ hasAssays: false, depthM: 12 });
    const unlogged: Run = { ...BASE, profiles: null };
    expect(stripLogOf(unlogged, DEEP).regolith).toBeNull();
  });
});

describe('values at a depth', () => {
  const log = stripLogOf(BASE, GAPPED);

  it('are those of the interval that holds it, its top included', () => {
    const reading = readAtDepth(log, 3);
    expect(reading.interval).toMatchObject({ fromM: 3, toM: 4 });
    expect(reading.unit).toBe('Mottled zone');
    expect(reading.values[0]).toBe(log.tracks[0]?.steps[3]?.value);
  });

  it('are absent in a gap of the assays, where the log goes on', () => {
    expect(readAtDepth(log, 5.5)).toEqual({ unit: 'Clay', interval: null, values: [null, null, null] });
  });
});

describe('the CSV of a log', () => {
  it('has a row per assayed interval with its unit', () => {
    const lines = new TextDecoder()
      .decode(writeStripLogCsv(stripLogOf(BASE, GAPPED), ''))
      .trim()
      .split(/\r?\n/);
    expect(lines[0]).toBe('hole_id,from_m,to_m,unit,treo_ppm,mreo_ppm,ce_anomaly');
    expect(lines).toHaveLength(10);
    expect(lines[9]).toMatch(/^SYN-0002,9,9.25,Clay,\d/);
  });
});

const track = (kind: StripTrack['kind'], values: readonly number[], cutoffPpm: number | null = null): StripTrack => ({
  id: 'treo',
  label: 'TREO',
  unit: 'ppm',
  kind,
  steps: values.map((value, m) => ({ fromM: m, toM: m + 1, value })),
  composites: [],
  cutoffPpm,
});

describe('scales', () => {
  it('of a grade go from zero past the highest value', () => {
    const { ticks, toX } = gradeScale(track('grade', [120, 790]), 10, 110);
    expect(ticks).toEqual([0, 800]);
    expect([toX(0), toX(400), toX(800)]).toEqual([10, 60, 110]);
  });

  it('of a grade make room for a cut-off that is near, not for one far off', () => {
    expect(gradeScale(track('grade', [790], 1000), 0, 100).ticks).toEqual([0, 1000]);
    expect(gradeScale(track('grade', [79], 1000), 0, 100).ticks).toEqual([0, 80]);
  });

  it('of an anomaly have one in the middle and reach as far to both sides', () => {
    const { ticks, toX } = anomalyScale(track('anomaly', [0.3, 2.5]), 0, 100);
    expect(ticks).toEqual([0.2, 1, 5]);
    expect(toX(1)).toBe(50);
    expect(toX(5)).toBeCloseTo(100, 9);
    expect(toX(0.2)).toBeCloseTo(0, 9);
    expect(toX(2) - 50).toBeCloseTo(50 - toX(0.5), 9);
  });
});

describe('paths', () => {
  const toX = (value: number) => value;
  const toY = (depthM: number) => 10 * depthM;
  const steps = [
    { fromM: 0, toM: 1, value: 5 },
    { fromM: 1, toM: 2, value: 8 },
    { fromM: 3, toM: 4, value: 6 },
  ];

  it('step at contacts and break in gaps', () => {
    expect(joinSteps(steps).map((run) => run.length)).toEqual([2, 1]);
    expect(stepLine(steps, toX, toY)).toBe('M5,0V10L8,10V20M6,30V40');
  });

  it('close areas on the base', () => {
    expect(stepArea(steps.slice(0, 1), 2, toX, toY)).toBe('M2,0H5V10H2Z');
  });
});

describe('layout', () => {
  it('prints plain depths', () => {
    expect(depthTicks(23.5, 380, 30)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22]);
    expect(depthTicks(0, 380, 30)).toEqual([0]);
  });

  it('keeps columns in order and inside 320 px, with room for profiles', () => {
    const { regolith, names, tracks } = stripColumns(320, 3, true);
    const edges = [regolith.left, regolith.right, names.left, names.right, ...tracks.flatMap((each) => [each.left, each.right])];
    expect(edges).toEqual([...edges].sort((a, b) => a - b));
    expect(edges.at(-1)).toBeLessThanOrEqual(320);
    expect(tracks.every((each) => each.right - each.left >= 48)).toBe(true);
  });

  it('gives the room of unit names to the tracks where nothing is logged', () => {
    const width = (isLogged: boolean) => stripColumns(320, 3, isLogged).tracks.map((each) => each.right - each.left)[0] ?? 0;
    expect(width(false)).toBeGreaterThan(width(true));
  });
});

describe('StripLogDrawing', () => {
  const draw = (hole: number) => renderToStaticMarkup(<StripLogDrawing log={stripLogOf(BASE, hole)} width={320} height={440} composites="hidden" />);

  it('is one picture with one name', () => {
    const markup = draw(DEEP);
    expect(markup.match(/aria-label/g)).toHaveLength(1);
    expect(markup).toContain('aria-label="Strip log of SYN-0001 against depth to 23.5 m: TREO, MREO, Ce/Ce*."');
    expect(markup).toContain('SYN-0001, end of hole 23.5 m');
  });

  it('says that a hole has no assays', () => {
    expect(draw(UNASSAYED)).toContain('This hole has no assays.');
    expect(draw(DEEP)).not.toContain('This hole has no assays.');
  });
});
