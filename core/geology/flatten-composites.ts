import type { Composites } from '../composites/index.ts';
import { contactDepth, reachesContact } from './contact-depth.ts';
import type { HoleProfiles } from './hole-profiles.ts';

/**
 * Gives every composite its height above the top of a unit, measured along its own hole (m, positive above the contact, negative
 * below). Composites of holes without a log have no place in the profile: their height is NaN, which keeps them out of the estimate, and
 * they are counted.
 */
export function flattenComposites(
  composites: Composites,
  profiles: HoleProfiles,
  datumUnit: number,
): { readonly composites: Composites; readonly withoutLog: number; readonly holesAboveContact: number } {
  const flatZ = new Float64Array(composites.count);
  const short = new Set<number>();
  let withoutLog = 0;
  for (let c = 0; c < composites.count; c++) {
    const hole = composites.hole[c] as number;
    const contact = contactDepth(profiles, hole, datumUnit);
    if (Number.isNaN(contact)) withoutLog++;
    else if (!reachesContact(profiles, hole, datumUnit)) short.add(hole);
    flatZ[c] = contact - ((composites.from[c] as number) + (composites.to[c] as number)) / 2;
  }
  return { composites: { ...composites, flatZ }, withoutLog, holesAboveContact: short.size };
}
