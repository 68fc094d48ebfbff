import type { Run } from '../../core/scenario/index.ts';

/** The levels of a run's grid that hold pieces, by the elevation of their middle, m; from the bottom up. */
export function levelElevations(run: Run): readonly number[] {
  const known = elevations.get(run);
  if (known !== undefined) return known;
  const { grid, pieces } = run.model;
  const columns = grid.count[0] * grid.count[1];
  const isUsed = new Uint8Array(grid.count[2]);
  for (let p = 0; p < pieces.count; p++) isUsed[Math.floor((pieces.block[p] as number) / columns)] = 1;
  const list = Array.from(isUsed.keys())
    .filter((level) => isUsed[level] === 1)
    .map((level) => grid.origin[2] + (level + 0.5) * grid.size[2]);
  elevations.set(run, list);
  return list;
}

const elevations = new WeakMap<Run, readonly number[]>();

export function middleElevation(run: Run): number {
  const list = levelElevations(run);
  return list[Math.floor(list.length / 2)] ?? run.model.grid.origin[2];
}

/** The level `steps` above an elevation, staying within the model. */
export function elevationAbove(run: Run, elevationM: number, steps: number): number {
  const list = levelElevations(run);
  const nearest = list.reduce((best, elevation, k) => (Math.abs(elevation - elevationM) < Math.abs((list[best] as number) - elevationM) ? k : best), 0);
  return list[Math.min(list.length - 1, Math.max(0, nearest + steps))] ?? elevationM;
}
