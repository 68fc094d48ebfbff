import { describe, expect, it } from 'vitest';
import { analyseNeighbourhood, type DomainEstimation, type NeighbourhoodRow } from '../../core/estimation/index.ts';
import { exampleJob } from './example-job.ts';

const domain = exampleJob(100).domains[0] as DomainEstimation;
const BLOCKS = { x: Float64Array.of(200, 500, 800, 5000), y: Float64Array.of(300, 500, 700, 5000), z: Float64Array.of(10, 8, 12, 10) };

describe('kriging neighbourhood analysis', () => {
  const rows = analyseNeighbourhood(domain, BLOCKS, {
    blockSizes: [
      [10, 10, 1],
      [50, 50, 4],
      [200, 200, 10],
    ],
    maxSamples: [4, 8, 16],
    discretisations: [
      [1, 1, 1],
      [8, 8, 4],
    ],
    radiusFactors: [0.5, 2],
  });
  const of = (factor: NeighbourhoodRow['factor']) => rows.filter((row) => row.factor === factor);

  it('has a row for the domain as given and one for each setting', () => {
    expect(rows.map(({ factor, setting }) => [factor, ...setting].join(' '))).toEqual([
      'asGiven',
      'blockSize 10 10 1',
      'blockSize 50 50 4',
      'blockSize 200 200 10',
      'maxSamples 4',
      'maxSamples 8',
      'maxSamples 16',
      'discretisation 1 1 1',
      'discretisation 8 8 4',
      'radiusFactor 0.5',
      'radiusFactor 2',
    ]);
    expect(rows.every(({ blocks }) => blocks === 4)).toBe(true);
    // The block size of the domain as given is among those tried, and gives the same.
    expect(of('blockSize')[1]).toEqual({ ...rows[0], factor: 'blockSize', setting: [50, 50, 4] });
  });

  it('leaves out of its means the blocks that were not estimated, and says how many were', () => {
    const [given] = rows as [NeighbourhoodRow];
    expect(given.estimated).toBeLessThan(4);
    expect(given.efficiency[3]).toBe(Number.NaN);
    const known = Array.from(given.efficiency).filter((value) => !Number.isNaN(value));
    expect(given.meanEfficiency).toBeCloseTo(known.reduce((total, value) => total + value, 0) / known.length, 14);
  });

  it('shows what is known: more samples estimate with less variance and a slope nearer 1', () => {
    const [few, more, most] = of('maxSamples') as [NeighbourhoodRow, NeighbourhoodRow, NeighbourhoodRow];
    expect(more.meanVariance).toBeLessThan(few.meanVariance);
    expect(most.meanVariance).toBeLessThanOrEqual(more.meanVariance);
    expect(Math.abs(1 - most.meanSlope)).toBeLessThan(Math.abs(1 - few.meanSlope));
    expect(few.meanSamples).toBeLessThanOrEqual(4);
  });

  it('tells time by the clock it is given, and only then', () => {
    expect(rows.every(({ elapsedMs }) => elapsedMs === null)).toBe(true);
    let ticks = 0;
    const timed = analyseNeighbourhood(domain, BLOCKS, { maxSamples: [8] }, () => 10 * ticks++);
    expect(timed.map(({ elapsedMs }) => elapsedMs)).toEqual([10, 10]);
  });

  it('refuses a setting that cannot be', () => {
    expect(() => analyseNeighbourhood(domain, BLOCKS, { maxSamples: [2] })).toThrow(expect.objectContaining({ code: 'neighbourhoodInvalid' }));
    expect(() => analyseNeighbourhood(domain, BLOCKS, { discretisations: [[0, 1, 1]] })).toThrow(expect.objectContaining({ code: 'gridInvalid' }));
  });
});
