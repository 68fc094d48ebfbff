import { describe, expect, it } from 'vitest';
import { STAGE_GRAPH, STAGES, settingDifferences, staleStages } from '../../core/scenario/index.ts';

const before = {
  name: 'a',
  data: { collar: 'c.csv' },
  composites: { lengthM: 1 },
  neighbourhood: { passes: [{ maxSamples: 20 }] },
  classification: { classes: [] },
  deposit: { crs: 'EPSG:32636', cutoff: { ppm: 200 }, stratigraphy: [], domains: [], groups: [] },
};

describe('the stage graph', () => {
  it('runs each stage after all it needs', () => {
    expect(STAGE_GRAPH.map((rule) => rule.stage)).toEqual([...STAGES]);
    for (const [place, rule] of STAGE_GRAPH.entries()) for (const need of rule.needs) expect(STAGES.indexOf(need)).toBeLessThan(place);
  });

  it('makes stale what reads a changed setting and everything after it', () => {
    const search = { ...before, neighbourhood: { passes: [{ maxSamples: 12 }] } };
    expect([...staleStages(before, search)]).toEqual(['estimate', 'report']);
    expect([...staleStages(before, { ...before, composites: { lengthM: 2 } })]).toEqual(['composites', 'blockModel', 'estimate', 'classify', 'report']);
    expect([...staleStages(before, { ...before, deposit: { ...before.deposit, cutoff: { ppm: 300 } } })]).toEqual(['report']);
  });

  it('makes nothing stale for a name', () => {
    expect(staleStages(before, { ...before, name: 'b' }).size).toBe(0);
  });
});

describe('settingDifferences', () => {
  it('names the leaves that differ', () => {
    const after = { ...before, name: 'b', neighbourhood: { passes: [{ maxSamples: 12 }, { maxSamples: 4 }] } };
    expect(settingDifferences(before, after)).toEqual([
      { path: 'name', left: 'a', right: 'b' },
      { path: 'neighbourhood.passes[0].maxSamples', left: 20, right: 12 },
      { path: 'neighbourhood.passes[1]', left: undefined, right: { maxSamples: 4 } },
    ]);
  });
});
