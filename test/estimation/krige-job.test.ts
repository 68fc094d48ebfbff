import { describe, expect, it } from 'vitest';
import {
  checkEstimationJob,
  type DomainEstimation,
  krigeJobFiles,
  prepareKrigeJob,
  readKrigeJob,
  runTilesInline,
  statusOf,
  writeKrigeResult,
} from '../../core/estimation/index.ts';
import { readCsv } from '../../core/formats/index.ts';
import type { VariogramSpec } from '../../core/variography/index.ts';

const SAMPLES = `hole,x,y,z,treo,nd
A,0,0,0,100,10
A,0,0,1,120,
B,40,0,0,200,20
C,0,40,0,300,x
D,40,40,0,400,40
,bad,0,0,500,50
`;

const JOB = {
  samples: { file: 'samples.csv', x: 'x', y: 'y', z: 'z', hole: 'hole', variables: ['treo', 'nd'], drift: ['treo'] },
  grid: { origin: [0, 0, 0], size: [20, 20, 2], count: [2, 2, 1], azimuth: 0 },
  discretisation: [2, 2, 1],
  search: { radii: [100, 100, 10], azimuth: 30, dip: 0, plunge: 0, minSamples: 2, maxSamples: 24, maxPerOctant: 5, octantFrame: 'search', maxPerHole: 6 },
  variogram: { nugget: 0.15, structures: [{ type: 'spherical', contribution: 0.85, ranges: [350, 350, 'infinite'], azimuth: 0, dip: 0, plunge: 0 }] },
  kriging: { type: 'ordinary' },
  mode: 'grid',
};

const table = (text = SAMPLES) => readCsv('samples.csv', new TextEncoder().encode(text));

async function resultOf(json: unknown, text = SAMPLES): Promise<string[][]> {
  const { job } = prepareKrigeJob(readKrigeJob(json), table(text));
  const pieces = [...writeKrigeResult(job, await runTilesInline(job))];
  return pieces
    .map((piece) => new TextDecoder().decode(piece))
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
}

describe('the job file', () => {
  it('becomes a job: block centres x fastest, the search and the model as written', () => {
    const { job } = prepareKrigeJob(readKrigeJob(JOB), table());
    expect(Array.from(job.targets.x)).toEqual([10, 30, 10, 30]);
    expect(Array.from(job.targets.y)).toEqual([10, 10, 30, 30]);
    expect(Array.from(job.targets.z)).toEqual([1, 1, 1, 1]);
    expect(job.domains[0]?.passes).toMatchObject([{ sectors: 'octants', maxPerSector: 5, sectorFrame: 'search', maxPerHole: 6 }]);
    expect(job.domains[0]?.variogram?.structures[0]?.ranges).toEqual([350, 350, Number.POSITIVE_INFINITY]);
  });

  it('turns the grid clockwise about its origin', () => {
    const { job } = prepareKrigeJob(readKrigeJob({ ...JOB, grid: { ...JOB.grid, azimuth: 90 } }), table());
    expect(Array.from(job.targets.x)).toEqual([10, 10, 30, 30]);
    expect(Array.from(job.targets.y)).toEqual([-10, -30, -10, -30]);
  });

  it('loses no bad cell: rows without a position are left out, values that are no number are missing, and each is named', () => {
    const { job, issues } = prepareKrigeJob(readKrigeJob(JOB), table());
    expect(job.domains[0]?.samples.count).toBe(5);
    expect(issues.map(({ code, row, column, found, action }) => [code, row, column, found, action])).toEqual([
      ['notANumber', 7, 'x', 'bad', 'rowIgnored'],
      ['valueMissing', 3, 'nd', '', 'valueSetMissing'],
      ['notANumber', 5, 'nd', 'x', 'valueSetMissing'],
    ]);
  });

  it('lays samples without z at 0 and without hole in holes of their own', () => {
    const samples = { ...JOB.samples, hole: undefined, z: undefined };
    const search = { ...JOB.search, maxPerHole: undefined };
    const { job } = prepareKrigeJob(readKrigeJob({ ...JOB, samples, search }), table());
    expect(Array.from(job.domains[0]?.samples.z ?? [])).toEqual([0, 0, 0, 0, 0]);
    expect(Array.from(job.domains[0]?.samples.hole ?? [])).toEqual([-1, -1, -1, -1, -1]);
  });

  it.each<[string, unknown]>([
    ['search.maxPerOctants', { ...JOB, search: { ...JOB.search, maxPerOctants: 3 } }],
    ['units', { ...JOB, units: 'm' }],
    ['kriging.trend[0]', { ...JOB, kriging: { type: 'universal', trend: ['x3'] } }],
    ['kriging.trend', { ...JOB, kriging: { type: 'universal', trend: ['x', 'x'] } }],
    ['kriging.trend', { ...JOB, kriging: { type: 'universal', trend: [] } }],
    ['grid.drift', { ...JOB, kriging: { type: 'externalDrift' } }],
    ['samples.drift', { ...JOB, samples: { ...JOB.samples, drift: undefined }, kriging: { type: 'externalDrift' } }],
    ['grid.drift.columns', { ...JOB, grid: { ...JOB.grid, drift: { file: 'd.csv', columns: ['a', 'b'] } }, kriging: { type: 'externalDrift' } }],
    ['kriging.mean', { ...JOB, kriging: { type: 'simple', mean: [1, 2, 3] } }],
    ['variogram.structures[0].type', { ...JOB, variogram: { nugget: 0, structures: [{ ...JOB.variogram.structures[0], type: 'power' }] } }],
    ['variogram', { ...JOB, kriging: { type: 'nearest' } }],
    ['variogram', { ...JOB, variogram: undefined }],
    ['grid', { ...JOB, grid: undefined }],
    ['grid.count[2]', { ...JOB, grid: { ...JOB.grid, count: [2, 2, 0.5] } }],
    ['search.minSamples', { ...JOB, search: { ...JOB.search, minSamples: 30 } }],
    ['search.maxPerHole', { ...JOB, samples: { ...JOB.samples, hole: undefined } }],
    ['mode', { ...JOB, mode: 'leaveTwoOut' }],
    ['samples', { ...JOB, samples: undefined }],
    ['job', 'text'],
  ])('is refused at %s', (path, json) => {
    expect(() => readKrigeJob(json)).toThrow(expect.objectContaining({ code: 'jobInvalid', details: expect.objectContaining({ path }) }));
  });

  it('is refused where it names a column that the samples lack', () => {
    const refusal = { code: 'jobInvalid', details: expect.objectContaining({ path: 'samples.variables[1]', found: 'dy' }) };
    expect(() => prepareKrigeJob(readKrigeJob({ ...JOB, samples: { ...JOB.samples, variables: ['treo', 'dy'] } }), table())).toThrow(
      expect.objectContaining(refusal),
    );
  });
});

describe('external drift', () => {
  const drifting = { ...JOB, grid: { ...JOB.grid, drift: { file: 'drift.csv', columns: ['ground'] } }, kriging: { type: 'externalDrift' } };
  const drift = (text: string) => readCsv('drift.csv', new TextEncoder().encode(text));

  it('asks for its own file, and only where it is used', () => {
    expect(krigeJobFiles(readKrigeJob(drifting))).toEqual({ samples: 'samples.csv', gridDrift: 'drift.csv', gridAngles: null });
    expect(krigeJobFiles(readKrigeJob({ ...drifting, kriging: { type: 'ordinary' } })).gridDrift).toBe(null);
    expect(krigeJobFiles(readKrigeJob({ ...drifting, mode: 'leaveOneOut' })).gridDrift).toBe(null);
  });

  it('is read block by block; a block without one is not estimated, and the cell is an issue', async () => {
    const { job, issues } = prepareKrigeJob(readKrigeJob(drifting), table(), drift('ground\n100\n200\nx\n400\n'));
    expect(Array.from(job.targets.drift?.[0] ?? [])).toEqual([100, 200, Number.NaN, 400]);
    expect(issues.map(({ table: name, row, column }) => [name, row, column])).toContainEqual(['drift.csv', 4, 'ground']);
    const estimates = await runTilesInline(job);
    expect(Array.from(estimates.status, statusOf)).toEqual(['estimated', 'estimated', 'driftMissing', 'estimated']);
    // The drift is the variable itself, so the estimate is the drift.
    expect(estimates.values[0]?.[0]).toBeCloseTo(100, 9);
    expect(estimates.values[0]?.[3]).toBeCloseTo(400, 9);
  });

  it('of a sample that is left out is its own', async () => {
    const { job } = prepareKrigeJob(readKrigeJob({ ...drifting, mode: 'leaveOneOut' }), table());
    const { values } = await runTilesInline(job);
    for (const [row, grade] of [100, 120, 200, 300, 400].entries()) expect(values[0]?.[row]).toBeCloseTo(grade, 9);
  });

  it.each<[string, string | null]>([
    ['grid.drift.file', 'ground\n1\n2\n3\n'],
    ['grid.drift.columns[0]', 'soil\n1\n2\n3\n4\n'],
    ['inputMissing', null],
  ])('is refused: %s', (path, text) => {
    const refusal = text === null ? { code: path } : { code: 'jobInvalid', details: expect.objectContaining({ path }) };
    expect(() => prepareKrigeJob(readKrigeJob(drifting), table(), text === null ? null : drift(text))).toThrow(expect.objectContaining(refusal));
  });
});

describe('angles from a file', () => {
  it('turn the anisotropy of each block', async () => {
    const turned = { ...JOB, grid: { ...JOB.grid, angles: { file: 'angles.csv', azimuth: 'az', dip: 'dip' } } };
    const angles = readCsv('angles.csv', new TextEncoder().encode('az,dip\n10,0\n20,5\n30,0\n40,-5\n'));
    expect(krigeJobFiles(readKrigeJob(turned)).gridAngles).toBe('angles.csv');
    const { job } = prepareKrigeJob(readKrigeJob(turned), table(), null, angles);
    expect(Array.from(job.targets.angles?.azimuth ?? [])).toEqual([10, 20, 30, 40]);
    expect(Array.from(job.targets.angles?.dip ?? [])).toEqual([0, 5, 0, -5]);
    const { values } = await runTilesInline(job);
    const fixed = prepareKrigeJob(readKrigeJob(JOB), table()).job;
    const domain = fixed.domains[0] as DomainEstimation;
    const at20 = {
      ...domain,
      passes: domain.passes.map((pass) => ({ ...pass, azimuth: 20, dip: 5 })),
      variogram: { ...(domain.variogram as VariogramSpec), structures: (domain.variogram?.structures ?? []).map((s) => ({ ...s, azimuth: 20, dip: 5 })) },
    };
    expect(values[0]?.[1]).toBe((await runTilesInline({ ...fixed, domains: [at20] })).values[0]?.[1]);
  });

  it('are refused where one is missing', () => {
    const turned = { ...JOB, grid: { ...JOB.grid, angles: { file: 'angles.csv', azimuth: 'az', dip: 'dip' } } };
    const angles = readCsv('angles.csv', new TextEncoder().encode('az,dip\n10,0\n,5\n30,0\n40,-5\n'));
    const { job } = prepareKrigeJob(readKrigeJob(turned), table(), null, angles);
    expect(() => checkEstimationJob(job)).toThrow(expect.objectContaining({ code: 'numberOutOfRange' }));
  });
});

describe('rules beyond the common ones', () => {
  it('reach the search and the variables', () => {
    const search = { ...JOB.search, minOctants: 2, minHoles: 2, highGrade: { variable: 'nd', threshold: 30, radii: [50, 50, 5] } };
    const variogramGroups = [{ variables: ['nd'], variogram: { ...JOB.variogram, rangeConvention: 'parametric' } }];
    const { job } = prepareKrigeJob(readKrigeJob({ ...JOB, search, variogramGroups }), table());
    const highGrade = { variable: 1, threshold: 30, radii: [50, 50, 5] };
    expect(job.domains[0]?.passes).toMatchObject([{ minSectors: 2, minHoles: 2, highGrade }]);
    expect(job.domains[0]?.variogramGroups).toMatchObject([{ variables: [1], variogram: { rangeConvention: 'parametric' } }]);
  });

  it.each<[string, unknown]>([
    ['search.minOctants', { ...JOB, search: { ...JOB.search, maxPerOctant: undefined, minOctants: 2 } }],
    ['search.highGrade.variable', { ...JOB, search: { ...JOB.search, highGrade: { variable: 'dy', threshold: 1, radii: [1, 1, 1] } } }],
    ['variogramGroups[0].variables[0]', { ...JOB, variogramGroups: [{ variables: ['dy'], variogram: JOB.variogram }] }],
    ['variogramGroups[1].variables[0]', { ...JOB, variogramGroups: [1, 2].map(() => ({ variables: ['nd'], variogram: JOB.variogram })) }],
  ])('are refused at %s', (path, json) => {
    expect(() => readKrigeJob(json)).toThrow(expect.objectContaining({ code: 'jobInvalid', details: expect.objectContaining({ path }) }));
  });
});

describe('the result file', () => {
  it('has the stated columns and one row per block', async () => {
    const [header, ...rows] = await resultOf(JOB);
    expect(header?.join(',')).toBe('x,y,z,treo,nd,variance,lagrange,slope,efficiency,samples,holes,meanDistance,negativeWeights,pass,status');
    expect(rows.length).toBe(4);
    expect(rows[0]?.slice(0, 3)).toEqual(['10', '10', '1']);
    expect(rows.every((row) => row.at(-1) === 'estimated')).toBe(true);
  });

  it('reads back to the same doubles', async () => {
    const { job } = prepareKrigeJob(readKrigeJob(JOB), table());
    const estimates = await runTilesInline(job);
    const [, ...rows] = await resultOf(JOB);
    expect(rows.map((row) => Number(row[3]))).toEqual(Array.from(estimates.values[0] as Float64Array));
    expect(rows.map((row) => Number(row[5]))).toEqual(Array.from(estimates.variance));
  });

  it('has empty cells and a status where a block is not estimated', async () => {
    const [, first] = await resultOf({ ...JOB, search: { ...JOB.search, minSamples: 24 } });
    expect(first?.join(',')).toBe('10,10,1,,,,,,,,,,,,tooFewSamples');
  });

  it('has the true values beside the estimates where samples are left out, in input order', async () => {
    const [header, ...rows] = await resultOf({ ...JOB, grid: undefined, mode: 'leaveHoleOut' });
    expect(header?.slice(0, 8)).toEqual(['x', 'y', 'z', 'treo', 'treo_true', 'nd', 'nd_true', 'variance']);
    expect(rows.map((row) => row[4])).toEqual(['100', '120', '200', '300', '400']);
    expect(rows.map((row) => row[6])).toEqual(['10', '', '20', '', '40']);
    // Hole A has two samples, so 3 of the 5 remain for each of them.
    expect(rows.map((row) => row[11])).toEqual(['3', '3', '4', '4', '4']);
  });

  it('has no variance for inverse distance', async () => {
    const [, first] = await resultOf({ ...JOB, variogram: undefined, kriging: { type: 'inverseDistance', power: 2 } });
    expect(first?.slice(5, 9)).toEqual(['', '', '', '']);
    expect(first?.at(-1)).toBe('estimated');
  });

  it('does not depend on the order of the rows of the samples file', async () => {
    const [header, ...rows] = SAMPLES.trimEnd().split('\n');
    expect(await resultOf(JOB, `${[header, ...rows.reverse()].join('\n')}\n`)).toEqual(await resultOf(JOB));
  });
});
