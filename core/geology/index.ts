/**
 * Geology: what the layers are and where they lie. Logged codes in, units and domain zones out; the regolith under any map position;
 * topography; licence polygons. Hands on plain columns and functions of position, so that composites and kriging need no geology.
 */
export { codeHoles, domainZones, singleZones } from './code-holes.ts';
export type { ColumnProfile, ColumnProfiler, NearestProfileSettings } from './column-profile.ts';
export { createColumnProfile, nearestProfile, wholeHeightProfile } from './column-profile.ts';
export { contactDepth } from './contact-depth.ts';
export { flattenComposites } from './flatten-composites.ts';
export type { HoleProfiles } from './hole-profiles.ts';
export type { Domain, RegolithUnit, Stratigraphy } from './stratigraphy.ts';
export { createStratigraphy, findUnit } from './stratigraphy.ts';
export type { GridPolygon } from './tenement-polygons.ts';
export { containsPosition } from './tenement-polygons.ts';
export type { Topography } from './topography.ts';
export { topographyFromCollars, topographyFromRaster } from './topography.ts';
