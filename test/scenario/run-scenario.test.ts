import { describe, expect, it } from 'vitest';
import { type RunTiles, runTilesInline } from '../../core/estimation/index.ts';
import { createPipeline, type PipelineProgress, type Run, runScenario, STAGES, type Stage } from '../../core/scenario/index.ts';
import { smallDepositFiles, smallDepositScenario } from './small-deposit.ts';

const files = smallDepositFiles();
const host = { runTiles: runTilesInline };

function column(run: Run, name: string): Float64Array {
  const values = run.model.columns.get(name);
  if (values === undefined) throw new Error(`no column ${name}`);
  return values;
}

describe('runScenario', async () => {
  const run = await runScenario(smallDepositScenario(), files, host);
  const { pieces } = run.model;

  it('models everything between the ground and the end of hole plus its extension', () => {
    const columns = new Set(Array.from(pieces.block, (block) => block % (run.model.grid.count[0] * run.model.grid.count[1])));
    const volume = pieces.volume.reduce((a, b) => a + b, 0);
    expect(volume).toBeCloseTo(columns.size * 50 * 50 * 11, 3);
  });

  it('keeps TREO the sum of its oxides in every piece', () => {
    const [treo, ce, nd] = [column(run, 'treo'), column(run, 'ceo2'), column(run, 'nd2o3')];
    for (let p = 0; p < pieces.count; p++) if (!Number.isNaN(treo[p])) expect(treo[p]).toBe((ce[p] as number) + (nd[p] as number));
    expect(treo.filter((g) => !Number.isNaN(g)).length).toBeGreaterThan(500);
  });

  it('estimates clay from clay: its mean is near its samples, far above that of the cap', () => {
    const treo = column(run, 'treo');
    const mean = (domain: number): number => {
      const grades = treo.filter((g, p) => pieces.domain[p] === domain && !Number.isNaN(g));
      return grades.reduce((a, b) => a + b, 0) / grades.length;
    };
    // Levels of the invented deposit are 700 and 150 ppm CeO2, with Nd2O3 at 0.4 of it.
    expect(mean(1)).toBeGreaterThan(850);
    expect(mean(1)).toBeLessThan(1030);
    expect(mean(0)).toBeLessThan(500);
  });

  it('reports clay only, with density and volume in the tonnes', () => {
    const { statement } = run;
    expect(new Set(statement.rows.flatMap((row) => (row.unit === null ? [] : [row.unit])))).toEqual(new Set(['CL']));
    const clay = statement.rows.reduce((sum, row) => sum + (row.unit === 'CL' ? row.tonnes : 0), 0);
    expect(clay).toBeCloseTo(statement.totals.tonnes, 6);
    const all = column(run, 'tonnes').reduce((a, b) => a + b, 0);
    expect(statement.totals.tonnes + statement.unreported.reduce((sum, row) => sum + row.tonnes, 0)).toBeCloseTo(all, 3);
  });

  it('gives each piece one class, none of them past half a spacing from the last hole', () => {
    const classes = column(run, 'class');
    expect(new Set(classes)).toContain(2);
    for (const code of classes) expect([0, 1, 2, 3]).toContain(code);
  });

  it('repeats itself to the byte, whatever the order of the files and the size of the tiles', async () => {
    const smallTiles: RunTiles = (job, options) => runTilesInline({ ...job, tileSize: 97 }, options);
    const again = await runScenario(smallDepositScenario(), [...files].reverse(), { runTiles: smallTiles });
    expect(again.manifest).toEqual(run.manifest);
    expect(run.manifest.modelSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says what each stage did', () => {
    expect(run.manifest.stages.map((record) => record.stage)).toEqual([...STAGES]);
    expect(run.manifest.inputs.map((input) => input.file)).toEqual(['collar.csv', 'survey.csv', 'assay.csv', 'geology.csv']);
  });

  it('refuses a missing file by its name', async () => {
    await expect(runScenario(smallDepositScenario(), files.slice(1), host)).rejects.toMatchObject({ code: 'inputMissing', details: { file: 'collar.csv' } });
  });

  it('stops where the host says so', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(runScenario(smallDepositScenario(), files, { ...host, signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a total that a file brings along', () => {
  it('is left out with an issue: TREO stays the sum of its oxides', async () => {
    const withTotal = files.map((file) => {
      if (file.name !== 'assay.csv') return file;
      const lines = new TextDecoder().decode(file.bytes).trimEnd().split('\n');
      return { ...file, bytes: new TextEncoder().encode(lines.map((line, n) => `${line},${n === 0 ? 'TREO_ppm' : '9999'}`).join('\n')) };
    });
    const plain = await runScenario(smallDepositScenario(), files, host);
    const run = await runScenario(smallDepositScenario(), withTotal, host);
    expect(run.manifest.modelSha256).toBe(plain.manifest.modelSha256);
    expect(run.issues.filter((issue) => issue.code === 'columnIgnored')).toMatchObject([
      { table: 'assay.csv', column: 'treo', expected: 'the sum of its oxides' },
    ]);
  });
});

describe('a pipeline that is kept', () => {
  it('computes again only what a change makes stale, with the result of a fresh run', async () => {
    const pipeline = createPipeline();
    const computed = async (change: object): Promise<readonly Stage[]> => {
      const started: Stage[] = [];
      const onProgress = ({ stage, done, total }: PipelineProgress): void => {
        if (done === 0 && total === 1) started.push(stage);
      };
      const run = await pipeline.run(smallDepositScenario(change), files, { ...host, onProgress });
      const fresh = await runScenario(smallDepositScenario(change), files, host);
      expect(run.manifest).toEqual(fresh.manifest);
      return started;
    };
    expect(await computed({})).toEqual([...STAGES]);
    expect(await computed({})).toEqual([]);
    expect(await computed({ reporting: { cutoffsPpm: [100, 500] } })).toEqual(['report']);
    expect(await computed({ kriging: { discretisation: [2, 2, 1] } })).toEqual(['estimate', 'report']);
    expect(await computed({ composites: { lengthM: 2 } })).toEqual(['composites', 'blockModel', 'estimate', 'classify', 'report']);
  });
});
