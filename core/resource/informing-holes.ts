import type { Composites } from '../composites/index.ts';

/**
 * The vertical positions of every hole's composites in every domain, sorted, so that one asks quickly whether a hole says anything about a
 * piece: collars do not count, composites of its domain near its height do.
 */
export interface InformingHoles {
  /** Whether the hole has a composite of the domain within `reach` of height z (estimation coordinates, m). */
  readonly informs: (hole: number, domain: number, z: number, reachM: number) => boolean;
}

export function createInformingHoles(composites: Composites, holeCount: number, domainCount: number): InformingHoles {
  const start = new Int32Array(holeCount * domainCount + 1);
  const slotOf = (c: number): number => {
    const domain = composites.domain[c] as number;
    const graded = (composites.coverage[c] as number) > 0 && !Number.isNaN(composites.flatZ[c]);
    return domain < 0 || !graded ? -1 : (composites.hole[c] as number) * domainCount + domain;
  };
  for (let c = 0; c < composites.count; c++) {
    const slot = slotOf(c);
    if (slot >= 0) start[slot + 1] = (start[slot + 1] as number) + 1;
  }
  for (let s = 0; s < holeCount * domainCount; s++) start[s + 1] = (start[s + 1] as number) + (start[s] as number);
  const heights = new Float64Array(start[holeCount * domainCount] as number);
  const place = start.slice();
  for (let c = 0; c < composites.count; c++) {
    const slot = slotOf(c);
    if (slot < 0) continue;
    heights[place[slot] as number] = composites.flatZ[c] as number;
    place[slot] = (place[slot] as number) + 1;
  }
  for (let s = 0; s < holeCount * domainCount; s++) heights.subarray(start[s], start[s + 1]).sort();
  return {
    informs: (hole, domain, z, reachM) => {
      let low = start[hole * domainCount + domain] as number;
      const end = start[hole * domainCount + domain + 1] as number;
      let high = end;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((heights[middle] as number) < z - reachM) low = middle + 1;
        else high = middle;
      }
      return low < end && (heights[low] as number) <= z + reachM;
    },
  };
}
