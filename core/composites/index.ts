/**
 * Composites: assayed intervals in, samples of one length out, broken at the domain zones that come in as plain columns, top cut by
 * scaling whole samples. Knows no geology: a domain is a number.
 */

export type { CompositeRecord, CompositeSettings, DomainZones } from './composite-by-length.ts';
export { compositeByLength } from './composite-by-length.ts';
export type { Composites } from './composites.ts';
export type { TopCutRecord, TopCutSettings } from './top-cut.ts';
export { cutTopGrades } from './top-cut.ts';
