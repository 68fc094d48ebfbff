import { beforeAll, describe, expect, it } from 'vitest';
import { hashColumns } from '../../core/numeric/index.ts';
import {
  COLOSSUS_PARAMETERS,
  createDepositTruth,
  type DepositTruth,
  MAJORS,
  MAKUUTU_PARAMETERS,
  positionInPatch,
  type TruthParameters,
} from '../../core/truth/index.ts';
import { correlation, logSd, mean } from './sample-statistics.ts';

/** The known functions are frozen: the shipped drillholes were drawn from them. A change of these hashes changes the shipped deposits. */
const FROZEN: Readonly<Record<string, string>> = {
  makuutu: '6cd7aebbbfde4f4e5750572b5f0d44ada20515617aa82db506c6dbbcf3b2a897',
  colossus: '288eb108dc54a342c4774de6f9be31b5e18962f8e06bd5087af6e69d889870bd',
};
const COLUMNS_PER_PATCH = 24;
const STEP_M = 1;
const RARE_EARTHS = 15;
/** Standard error of a mean thickness over some 180 columns whose ranges overlap: about 5 %, three of them. */
const THICKNESS_TOLERANCE = 0.15;

interface Points {
  readonly unit: number[];
  readonly depth: number[];
  readonly grades: Float64Array[];
  readonly treo: number[];
  readonly desorbed: Float64Array[];
  readonly contacts: Float64Array[];
}

/** Columns spread over all patches, one point per metre down to the last contact. */
function samplePoints(truth: DepositTruth): Points {
  const points: Points = { unit: [], depth: [], grades: [], treo: [], desorbed: [], contacts: [] };
  for (const patch of truth.parameters.patches) {
    for (let n = 0; n < COLUMNS_PER_PATCH; n++) {
      // Within the square inscribed in the ellipse; no sine or cosine of the host, whose last bits differ.
      const column = truth.column(...positionInPatch(patch, 0.7 * (((n * 11) % 24) / 12 - 1), 0.7 * (n / 12 - 1)));
      points.contacts.push(column.contacts);
      const base = Math.min(column.contacts.at(-1) as number, 40);
      for (let depth = STEP_M / 2; depth < base; depth += STEP_M) {
        const grades = new Float64Array(truth.variables.length);
        const desorbed = new Float64Array(RARE_EARTHS);
        column.gradesAt(depth, grades);
        column.desorbableSharesAt(depth, desorbed);
        points.unit.push(column.unitAt(depth));
        points.depth.push(depth);
        points.grades.push(grades);
        points.treo.push(grades.slice(0, RARE_EARTHS).reduce((total, ppm) => total + ppm, 0));
        points.desorbed.push(desorbed);
      }
    }
  }
  return points;
}

function unitIndex(parameters: TruthParameters, code: string): number {
  return parameters.units.findIndex((unit) => unit.code === code);
}

function inUnits(points: Points, units: readonly number[]): number[] {
  return points.unit.flatMap((unit, i) => (units.includes(unit) ? [i] : []));
}

describe.each([MAKUUTU_PARAMETERS, COLOSSUS_PARAMETERS])('the known function of $id', (parameters) => {
  let truth: DepositTruth;
  let points: Points;

  beforeAll(() => {
    truth = createDepositTruth(parameters);
    points = samplePoints(truth);
  });

  const rock = parameters.units.map((unit) => unit.stepAtTop).lastIndexOf(true);
  const enriched = parameters.units.flatMap((_unit, u) => (u >= parameters.units.findIndex((x) => x.stepAtTop) && u < rock ? [u] : []));

  it('is frozen', () => {
    const hash = hashColumns([
      { name: 'treo', values: Float64Array.from(points.treo) },
      { name: 'dy2o3', values: Float64Array.from(points.grades, (g) => g[8] as number) },
      { name: 'contact', values: Float64Array.from(points.contacts, (c) => c[1] as number) },
    ]);
    expect(hash).toBe(FROZEN[parameters.id]);
  });

  it('has the mean thickness of every layer', () => {
    parameters.units.slice(0, -1).forEach((unit, u) => {
      const thickness = points.contacts.map((c) => (c[u] as number) - (u === 0 ? 0 : (c[u - 1] as number)));
      expect(Math.abs(mean(thickness) / unit.thicknessM - 1), unit.code).toBeLessThan(THICKNESS_TOLERANCE);
      expect(Math.min(...thickness)).toBeGreaterThan(0);
    });
  });

  it('is richest in the enriched layers and poor in cap and rock', () => {
    const gradeOf = (units: readonly number[]): number => mean(inUnits(points, units).map((i) => points.treo[i] as number));
    const cap = gradeOf([1]);
    const clay = gradeOf([unitIndex(parameters, 'CLAY')]);
    const saprolite = gradeOf([unitIndex(parameters, 'USAP')]);
    expect(cap).toBeLessThan(0.5 * clay);
    expect(saprolite).toBeGreaterThan(0.95 * clay);
    expect(gradeOf([rock - 1])).toBeLessThan(0.8 * saprolite);
  });

  it('spreads ln TREO as it is told to within a layer', () => {
    const clay = inUnits(points, [unitIndex(parameters, 'USAP')]).map((i) => points.treo[i] as number);
    expect(Math.abs(logSd(clay) - parameters.treo.logSd)).toBeLessThan(0.08);
  });

  it('holds oxides together as rare earths do', () => {
    const rows = inUnits(points, enriched);
    const ppm = (j: number): number[] => rows.map((i) => (points.grades[i] as Float64Array)[j] as number);
    expect(correlation(ppm(0), ppm(3)), 'La–Nd').toBeGreaterThan(0.94);
    expect(correlation(ppm(3), ppm(8)), 'Nd–Dy').toBeGreaterThan(0.8);
    expect(correlation(ppm(3), ppm(8)), 'Nd–Dy').toBeLessThan(0.95);
    expect(correlation(ppm(8), ppm(14)), 'Dy–Y').toBeGreaterThan(0.95);
    expect(correlation(ppm(1), ppm(3)), 'Ce–Nd').toBeGreaterThan(0.5);
    expect(correlation(ppm(1), ppm(3)), 'Ce–Nd').toBeLessThan(0.8);
    expect(correlation(ppm(17), ppm(1)), 'Th–Ce').toBeGreaterThan(0.4);
    const heavyToLight = rows.map((i) => Math.log(((points.grades[i] as Float64Array)[8] as number) / ((points.grades[i] as Float64Array)[3] as number)));
    expect(
      correlation(
        heavyToLight,
        rows.map((i) => Math.log(points.treo[i] as number)),
      ),
    ).toBeLessThan(-0.05);
  });

  it('keeps cerium in the cap and lacks it in the upper saprolite', () => {
    const share = (code: string): number => {
      const rows = inUnits(points, [unitIndex(parameters, code)]);
      return mean(rows.map((i) => (points.grades[i] as Float64Array)[1] as number)) / mean(rows.map((i) => points.treo[i] as number));
    };
    expect(share(parameters.units[1]?.code ?? '')).toBeGreaterThan(0.5);
    expect(share('USAP')).toBeLessThan(0.33);
    expect(share('CLAY')).toBeGreaterThan(share('USAP'));
  });

  it('gains heavy rare earths downward', () => {
    const ratio = (code: string): number => {
      const rows = inUnits(points, [unitIndex(parameters, code)]);
      return mean(rows.map((i) => (points.grades[i] as Float64Array)[8] as number)) / mean(rows.map((i) => (points.grades[i] as Float64Array)[3] as number));
    };
    expect(ratio(parameters.units[rock - 1]?.code ?? '')).toBeGreaterThan(1.05 * ratio('CLAY'));
  });

  it('desorbs less than it holds, cerium least, saprolite more than cap', () => {
    const meanShare = (units: readonly number[], j: number): number =>
      mean(inUnits(points, units).map((i) => (points.desorbed[i] as Float64Array)[j] as number));
    for (const shares of points.desorbed) for (const share of shares) expect(share > 0 && share < 1).toBe(true);
    expect(meanShare(enriched, 1)).toBeLessThan(0.08);
    expect(meanShare([unitIndex(parameters, 'USAP')], 3)).toBeGreaterThan(2 * meanShare([1], 3));
  });

  it('sums majors to 100 %', () => {
    const majors = new Float64Array(MAJORS.length);
    const patch = parameters.patches[0];
    truth.column(patch?.x ?? 0, patch?.y ?? 0).majorsAt(5, majors);
    expect(majors.reduce((total, pct) => total + pct, 0)).toBeCloseTo(100, 9);
    expect(Math.min(...majors)).toBeGreaterThan(0);
  });

  it('says at a point what its column says, and nothing above the ground', () => {
    const patch = parameters.patches[1];
    const [x, y] = [patch?.x ?? 0, patch?.y ?? 0];
    const atPoint = new Float64Array(truth.variables.length);
    const inColumn = new Float64Array(truth.variables.length);
    const surface = truth.surfaceElevation(x, y);
    expect(truth.gradesAt(x, y, surface - 6, atPoint)).toBe(true);
    truth.column(x, y).gradesAt(truth.column(x, y).surface - (surface - 6), inColumn);
    expect(atPoint).toEqual(inColumn);
    expect(truth.gradesAt(x, y, surface + 1, atPoint)).toBe(false);
    expect(atPoint.every(Number.isNaN)).toBe(true);
  });

  it('averages a box over the points in the ground', () => {
    const patch = parameters.patches[0];
    const [x, y] = [patch?.x ?? 0, patch?.y ?? 0];
    const z = truth.surfaceElevation(x, y) - 8;
    const box = { centre: [x, y, z], size: [50, 50, 2], azimuth: 30 } as const;
    const average = new Float64Array(truth.variables.length);
    expect(truth.averageGrades(box, average)).toBe(1);
    const [lowest, highest] = boxExtremes(truth, box);
    expect(average[3]).toBeGreaterThan(lowest);
    expect(average[3]).toBeLessThan(highest);
    expect(truth.averageGrades({ ...box, centre: [x, y, z + 60] }, average)).toBe(0);
    expect(average.every(Number.isNaN)).toBe(true);
  });

  it('draws a thousand waves or more for each structure', () => {
    expect(parameters.waves).toBeGreaterThanOrEqual(1000);
  });

  it('names a source or an assumption with every group of figures', () => {
    const listed = [
      parameters.treo,
      ...parameters.patches,
      parameters.landscape,
      ...parameters.units,
      parameters.thickness,
      parameters.cerium,
      parameters.tilt,
    ];
    for (const group of [...listed, parameters.desorption, parameters.trace, parameters.lithology, parameters.pattern])
      expect(group.source.length).toBeGreaterThan(9);
    expect(parameters.pattern.percent.reduce((total, p) => total + p, 0)).toBeCloseTo(100, 9);
  });
});

/** Least and greatest Nd2O3 over a finer lattice of the box. */
function boxExtremes(
  truth: DepositTruth,
  box: { readonly centre: readonly [number, number, number]; readonly size: readonly [number, number, number] },
): [number, number] {
  const out = new Float64Array(truth.variables.length);
  const values: number[] = [];
  for (let i = -4; i <= 4; i++) {
    for (let j = -4; j <= 4; j++) {
      for (let k = -1; k <= 1; k++) {
        truth.gradesAt(box.centre[0] + i * 8, box.centre[1] + j * 8, box.centre[2] + k, out);
        values.push(out[3] as number);
      }
    }
  }
  return [Math.min(...values), Math.max(...values)];
}
