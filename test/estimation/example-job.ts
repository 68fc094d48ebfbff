import type { EstimateColumns, EstimationJob } from '../../core/estimation/index.ts';
import { createRandom, hashColumns } from '../../core/numeric/index.ts';

const SAMPLES = 300;
const TARGETS = 500;

/** Two domains and three variables, some of them missing; targets in and out of the domains, some too far from any sample. */
export function exampleJob(tileSize: number): EstimationJob {
  const random = createRandom(42, 'example job');
  const domain = (index: number): EstimationJob['domains'][number] => ({
    name: `domain ${index}`,
    samples: {
      count: SAMPLES,
      x: draw(SAMPLES, () => random.uniform() * 1000),
      y: draw(SAMPLES, () => random.uniform() * 1000),
      z: draw(SAMPLES, () => random.integer(20)),
      hole: Int32Array.from({ length: SAMPLES }, () => random.integer(40)),
      values: [
        draw(SAMPLES, () => random.uniform()),
        draw(SAMPLES, () => random.normal()),
        draw(SAMPLES, () => (random.uniform() < 0.2 ? Number.NaN : random.normal())),
      ],
    },
    variogram: {
      nugget: 0.1,
      structures: [{ type: index === 0 ? 'spherical' : 'exponential', contribution: 0.9, ranges: [300, 200, 8], azimuth: 40, dip: 0, plunge: 0 }],
    },
    passes: [120, 260].map((radius) => ({
      radii: [radius, radius, 6],
      azimuth: 0,
      dip: 0,
      plunge: 0,
      minSamples: 4,
      maxSamples: 12,
      maxPerHole: 3,
      minHoles: 2,
      sectors: 'quadrants',
      maxPerSector: 4,
      sectorFrame: 'search',
    })),
    discretisation: [3, 3, 2],
    blockSize: [50, 50, 4],
    azimuth: 15,
  });
  return {
    variables: ['a', 'b', 'c'],
    domains: [domain(0), domain(1)],
    targets: {
      x: draw(TARGETS, () => random.uniform() * 1400),
      y: draw(TARGETS, () => random.uniform() * 1000),
      z: draw(TARGETS, () => random.uniform() * 20),
      domain: Int32Array.from({ length: TARGETS }, () => random.integer(3) - 1),
    },
    tileSize,
  };
}

function draw(count: number, next: () => number): Float64Array {
  return Float64Array.from({ length: count }, next);
}

export function hashEstimates({
  values,
  variance,
  lagrange,
  slope,
  efficiency,
  meanDistance,
  negativeWeights,
  samples,
  holes,
  pass,
  status,
}: EstimateColumns): string {
  const columns = [...values, variance, lagrange, slope, efficiency, meanDistance, negativeWeights, samples, holes, pass, status];
  return hashColumns(columns.map((column, index) => ({ name: String(index), values: column })));
}
