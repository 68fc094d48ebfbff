import type { EstimatorSettings, SampleSet, SearchPass } from '../../core/kriging/index.ts';
import type { VariogramSpec } from '../../core/variography/index.ts';

export const PASS: SearchPass = {
  radii: [100, 100, 100],
  azimuth: 0,
  dip: 0,
  plunge: 0,
  minSamples: 1,
  maxSamples: 16,
  maxPerHole: null,
  minHoles: 1,
  sectors: 'none',
  maxPerSector: null,
  sectorFrame: 'search',
};

export const SPHERICAL: VariogramSpec = {
  nugget: 0.1,
  structures: [{ type: 'spherical', contribution: 0.9, ranges: [80, 80, 80], azimuth: 0, dip: 0, plunge: 0 }],
};

/** Samples from rows of x, y, z, hole and values. */
export function samplesOf(rows: readonly (readonly number[])[]): SampleSet {
  const pick = (field: number) => Float64Array.from(rows, (row) => row[field] as number);
  const variableCount = Math.max(0, (rows[0]?.length ?? 5) - 4);
  return {
    count: rows.length,
    x: pick(0),
    y: pick(1),
    z: pick(2),
    hole: Int32Array.from(pick(3)),
    values: Array.from({ length: variableCount }, (_, variable) => pick(4 + variable)),
  };
}

export function settingsOf(samples: SampleSet, change: Partial<EstimatorSettings> = {}): EstimatorSettings {
  return {
    samples,
    method: { type: 'ordinary' },
    variogram: SPHERICAL,
    passes: [PASS],
    support: { discretisation: [1, 1, 1], blockSize: [10, 10, 10], azimuth: 0 },
    ...change,
  };
}
