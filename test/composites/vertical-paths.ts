import { desurveyHoles, type HolePaths } from '../../core/drillholes/index.ts';

/** Vertical holes, collars at the origin. */
export function verticalPaths(count: number): HolePaths {
  const column = new Float64Array(count);
  return desurveyHoles({
    holes: { count, id: Array.from(column, (_, h) => `H${h}`), x: column, y: column, z: column, endOfHole: column, type: Array.from(column, () => '') },
    surveys: { count: 0, hole: new Int32Array(0), depth: new Float64Array(0), azimuth: new Float64Array(0), dip: new Float64Array(0) },
  });
}
