import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createEstimateColumns, createTargetEstimator } from '../../../core/kriging/index.ts';

/** kt3d.out is printed by a single-precision program. */
const TOLERANCE = 2e-4;
/** Squared distances closer than this (m²) are ties to a single-precision program; the data lie on a 1 m lattice. */
const TIE = 1e-3;
const MOST_SAMPLES = 8;
const SIDE = 50;

function readGeoEas(name: string): number[][] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
  const variables = Number((lines[1] as string).trim().split(/\s+/)[0]);
  return lines
    .slice(2 + variables)
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/).map(Number));
}

it('equals kt3d.out on the 2,050 nodes without ties', () => {
  const samples = readGeoEas('cluster.dat');
  const nodes = readGeoEas('kt3d.out');
  const pick = (field: number) => Float64Array.from(samples, (sample) => sample[field] as number);
  const x = pick(0);
  const y = pick(1);
  const estimator = createTargetEstimator({
    samples: { count: x.length, x, y, z: new Float64Array(x.length), hole: new Int32Array(x.length).fill(-1), values: [pick(2)] },
    // biome-ignore lint/suspicious/noApproximativeNumericConstant: the mean that kt3d was given, not ln 10
    method: { type: 'simple', means: [2.302] },
    variogram: { nugget: 0.2, structures: [{ type: 'spherical', contribution: 0.8, ranges: [10, 10, 10], azimuth: 0, dip: 0, plunge: 0 }] },
    passes: [
      {
        radii: [20, 20, 20],
        azimuth: 0,
        dip: 0,
        plunge: 0,
        minSamples: 4,
        maxSamples: MOST_SAMPLES,
        maxPerHole: null,
        minHoles: 1,
        sectors: 'none',
        maxPerSector: null,
        sectorFrame: 'search',
      },
    ],
    support: { discretisation: [1, 1, 1], blockSize: [1, 1, 1], azimuth: 0 },
  });
  expect(nodes.length).toBe(SIDE * SIDE);
  const columns = createEstimateColumns(nodes.length, 1);
  let compared = 0;
  let largest = 0;
  for (const [node, [estimate, variance]] of nodes.entries()) {
    const nodeX = 0.5 + (node % SIDE);
    const nodeY = 0.5 + Math.floor(node / SIDE);
    const squared = Array.from(x, (sampleX, i) => (sampleX - nodeX) ** 2 + ((y[i] as number) - nodeY) ** 2).sort((a, b) => a - b);
    if (Math.abs((squared[MOST_SAMPLES - 1] as number) - (squared[MOST_SAMPLES] as number)) < TIE) continue;
    estimator.estimate(nodeX, nodeY, 0, columns, node);
    largest = Math.max(
      largest,
      Math.abs((columns.values[0]?.[node] as number) - (estimate as number)),
      Math.abs((columns.variance[node] as number) - (variance as number)),
    );
    compared++;
  }
  expect(compared).toBe(2050);
  expect(largest).toBeLessThan(TOLERANCE);
});
