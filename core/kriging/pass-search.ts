import { rotationMatrix, scaledRotation } from '../numeric/index.ts';
import type { PreparedSamples } from './prepared-samples.ts';
import { createSampleGrid, type SampleGrid } from './sample-grid.ts';
import { createSearchPass, passCapacity, type SearchPass } from './search-pass.ts';
import type { LocalAngles } from './target-local.ts';

/** What one pass of a search keeps between targets. */
export interface PassSearch {
  readonly pass: SearchPass;
  readonly capacity: number;
  /** Samples binned along the ellipsoid's own axes. */
  readonly grid: SampleGrid;
  /** Samples binned along the map's axes, for ellipsoids that turn from target to target; made when it is first asked for. */
  readonly mapGrid: () => SampleGrid;
  /** Scaled rotation of the ellipsoid, as turned last. */
  readonly axes: Float64Array;
  /** Half widths of its bounding box in the space of `mapGrid`. */
  readonly reach: Float64Array;
  /** 1 for samples that count only within the ellipsoid for high grades; null where the pass has none. */
  readonly isHigh: Uint8Array | null;
  readonly highGradeAxes: Float64Array;
  /** Whether the ellipsoids stand as the last target had them, not as given. */
  isTurned: boolean;
  /** Where the next search begins, in radii; it decides how long a search takes, never what it finds. */
  firstRadius: number;
}

/** @throws ResourceError `neighbourhoodInvalid` */
export function createPassSearch(samples: PreparedSamples, spec: SearchPass): PassSearch {
  const pass = createSearchPass(spec, samples.variableCount);
  const axes = axesOf(pass, pass, pass.radii);
  let mapGrid: SampleGrid | undefined;
  return {
    pass,
    capacity: passCapacity(pass),
    grid: createSampleGrid(samples, axes.slice()),
    mapGrid() {
      mapGrid ??= createSampleGrid(samples, mapAxes(pass));
      return mapGrid;
    },
    axes,
    reach: new Float64Array(3),
    isHigh: markHigh(samples, pass),
    highGradeAxes: axesOf(pass, pass, pass.highGrade?.radii ?? pass.radii),
    isTurned: false,
    firstRadius: 1,
  };
}

/** Turns a pass's ellipsoids to the angles of a target, or back to its own. */
export function turnPass(search: PassSearch, local: LocalAngles | null): void {
  const { pass, axes, reach, highGradeAxes } = search;
  const angles = local ?? pass;
  search.isTurned = local !== null;
  axes.set(axesOf(pass, angles, pass.radii));
  if (search.isHigh !== null) highGradeAxes.set(axesOf(pass, angles, pass.highGrade?.radii ?? pass.radii));
  const turn = rotationMatrix(angles.azimuth, angles.dip, pass.plunge);
  const scale = mapAxes(pass);
  for (let mapAxis = 0; mapAxis < 3; mapAxis++) {
    let squared = 0;
    for (let axis = 0; axis < 3; axis++) {
      const along = (turn[3 * axis + mapAxis] as number) * (pass.radii[axis] as number);
      squared += along * along;
    }
    reach[mapAxis] = Math.sqrt(squared) * (scale[4 * mapAxis] as number) * (1 + REACH_MARGIN);
  }
}

const REACH_MARGIN = 1e-9;

function axesOf({ plunge }: SearchPass, { azimuth, dip }: LocalAngles, [majorM, minorM, verticalM]: SearchPass['radii']): Float64Array {
  return scaledRotation({ azimuth, dip, plunge }, { majorM, minorM, verticalM });
}

/** The map's own axes, scaled so that bins suit a flat ellipsoid. */
function mapAxes({ radii: [majorM, minorM, verticalM] }: SearchPass): Float64Array {
  const horizontal = 1 / Math.max(majorM, minorM);
  return Float64Array.of(horizontal, 0, 0, 0, horizontal, 0, 0, 0, 1 / verticalM);
}

function markHigh({ values, variableCount, count }: PreparedSamples, { highGrade }: SearchPass): Uint8Array | null {
  if (highGrade === undefined) return null;
  const { variable, threshold } = highGrade;
  return Uint8Array.from({ length: count }, (_, row) => Number((values[row * variableCount + variable] as number) > threshold));
}
