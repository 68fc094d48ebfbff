import type { HoleProfiles } from './hole-profiles.ts';

/**
 * Depth in metres at which a hole enters `unit` or anything below it in the stratigraphy: the top of the unit, or where it would be if
 * the unit is missing. A hole that ends above it gives the end of its log; NaN where the hole has no log.
 */
export function contactDepth(profiles: HoleProfiles, hole: number, unit: number): number {
  const first = profiles.start[hole] as number;
  const end = profiles.start[hole + 1] as number;
  for (let run = first; run < end; run++) if ((profiles.unit[run] as number) >= unit) return profiles.from[run] as number;
  return end > first ? (profiles.to[end - 1] as number) : Number.NaN;
}

/** Whether the log of a hole reaches the contact that `contactDepth` gives. */
export function reachesContact(profiles: HoleProfiles, hole: number, unit: number): boolean {
  const end = profiles.start[hole + 1] as number;
  for (let run = profiles.start[hole] as number; run < end; run++) if ((profiles.unit[run] as number) >= unit) return true;
  return false;
}
