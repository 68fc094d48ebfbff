import { ResourceError } from '../numeric/index.ts';

/** A layer of the regolith. */
export interface RegolithUnit {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly reportable: boolean;
  /** Index of the estimation domain. */
  readonly domain: number;
  readonly densityTonnesPerM3: number;
}

/** A body that is estimated by itself; one or more units. */
export interface Domain {
  readonly id: string;
  readonly name: string;
  /** Domains whose composites may be used up to a distance across the contact, m. */
  readonly soft: readonly { readonly domain: number; readonly distanceM: number }[];
}

/** The units of a deposit from the surface down, and the domains they are estimated in. */
export interface Stratigraphy {
  readonly units: readonly RegolithUnit[];
  readonly domains: readonly Domain[];
}

interface UnitSpec {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly reportable: boolean;
  readonly domain: string;
  readonly densityTonnesPerM3: number;
}

interface DomainSpec {
  readonly id: string;
  readonly name: string;
  readonly softBoundaries: readonly { readonly domain: string; readonly distanceM: number }[];
}

/** Codes are compared as people write them: without regard to case and surrounding space. */
export function normaliseCode(code: string): string {
  return code.trim().toUpperCase();
}

/**
 * Builds a stratigraphy and proves that it hangs together.
 *
 * @throws ResourceError `domainUnknown` for a unit or a soft boundary that names no domain; `settingsInvalid` for a code used twice.
 */
export function createStratigraphy(units: readonly UnitSpec[], domains: readonly DomainSpec[]): Stratigraphy {
  const indexOf = (id: string, where: string): number => {
    const index = domains.findIndex((d) => d.id === id);
    if (index < 0) throw new ResourceError('domainUnknown', { domain: id, where });
    return index;
  };
  const seen = new Set<string>();
  for (const unit of units) {
    for (const code of [unit.code, ...unit.aliases].map(normaliseCode)) {
      if (seen.has(code)) throw new ResourceError('settingsInvalid', { path: 'deposit.stratigraphy', found: code, expected: 'each code once' });
      seen.add(code);
    }
  }
  return {
    units: units.map((unit) => ({ ...unit, domain: indexOf(unit.domain, unit.code) })),
    domains: domains.map((domain) => ({
      id: domain.id,
      name: domain.name,
      soft: domain.softBoundaries.map((soft) => ({ domain: indexOf(soft.domain, domain.id), distanceM: soft.distanceM })),
    })),
  };
}

/** Index of the unit that a code or alias means; −1 where none does. */
export function findUnit(stratigraphy: Stratigraphy, code: string): number {
  const wanted = normaliseCode(code);
  return stratigraphy.units.findIndex((unit) => [unit.code, ...unit.aliases].some((name) => normaliseCode(name) === wanted));
}
