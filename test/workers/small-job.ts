import type { EstimateColumns, EstimationJob } from '../../core/estimation/index.ts';
import { createRandom, hashColumns } from '../../core/numeric/index.ts';

const SAMPLES = 240;
const TARGETS = 1500;
const SIDE_M = 400;

/** Two domains, two variables, some values missing: 1,500 targets in tiles of 50. */
export function smallJob(): EstimationJob {
  const random = createRandom(7);
  const numbers = (count: number, scale: number): Float64Array => Float64Array.from({ length: count }, () => scale * random.uniform());
  const domain = (name: string): EstimationJob['domains'][number] => {
    const values = [numbers(SAMPLES, 900), numbers(SAMPLES, 50)];
    for (let row = 0; row < SAMPLES; row += 17) values[1]?.fill(Number.NaN, row, row + 1);
    return {
      name,
      samples: {
        count: SAMPLES,
        x: numbers(SAMPLES, SIDE_M),
        y: numbers(SAMPLES, SIDE_M),
        z: numbers(SAMPLES, 20),
        hole: Int32Array.from({ length: SAMPLES }, (_, row) => row % 40),
        values,
      },
      variogram: { nugget: 0.1, structures: [{ type: 'spherical', contribution: 0.9, ranges: [150, 150, 10], azimuth: 30, dip: 0, plunge: 0 }] },
      passes: [
        {
          radii: [120, 120, 10],
          azimuth: 30,
          dip: 0,
          plunge: 0,
          minSamples: 4,
          maxSamples: 16,
          maxPerHole: 4,
          minHoles: 2,
          sectors: 'none',
          maxPerSector: null,
          sectorFrame: 'search',
        },
      ],
      discretisation: [3, 3, 1],
      blockSize: [20, 20, 2],
      azimuth: 0,
    };
  };
  return {
    variables: ['nd2o3', 'dy2o3'],
    domains: [domain('clay'), domain('saprolite')],
    targets: {
      x: numbers(TARGETS, SIDE_M),
      y: numbers(TARGETS, SIDE_M),
      z: numbers(TARGETS, 20),
      domain: Int32Array.from({ length: TARGETS }, (_, row) => (row % 9 === 8 ? -1 : row % 2)),
    },
    tileSize: 50,
  };
}

/** One hash over every bit of the estimates. */
export function hashEstimates(columns: EstimateColumns): string {
  const { values, variance, lagrange, slope, efficiency, meanDistance, negativeWeights, samples, holes, pass, status } = columns;
  const quality = Object.entries({ variance, lagrange, slope, efficiency, meanDistance, negativeWeights, samples, holes, pass, status });
  return hashColumns([
    ...values.map((column, index) => ({ name: `value${index}`, values: column })),
    ...quality.map(([name, column]) => ({ name, values: column })),
  ]);
}
