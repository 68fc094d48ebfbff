import type { TruthParameters } from '../../core/truth/index.ts';

export type HoleType = 'AUGER' | 'RC' | 'CORE';

/** A drilling grid over one patch of the known function: the nodes nearest its centre, as many as `count`. */
export interface GridPlan {
  readonly patch: string;
  readonly spacingM: number;
  readonly count: number;
  /** Turn of the grid against the patch's long axis, degrees. */
  readonly turn: number;
}

/** Closely spaced holes to prove continuity: rows by columns at a spacing, from a corner given in metres off the patch's centre. */
export interface InfillPlan {
  readonly patch: string;
  readonly spacingM: number;
  readonly columns: number;
  readonly rows: number;
  readonly offsetM: readonly [number, number];
  readonly count: number;
}

/** How deep holes of a type go. */
export type DepthRule =
  | { readonly kind: 'pastRock'; readonly pastM: readonly [number, number]; readonly limitsM: readonly [number, number]; readonly roundM: number }
  | {
      readonly kind: 'normal';
      readonly meanM: number;
      readonly sdM: number;
      /** Correlation with the depth of the water table, and that depth's mean and standard deviation under the holes. */
      readonly waterTable: { readonly correlation: number; readonly meanM: number; readonly sdM: number } | null;
      readonly limitsM: readonly [number, number];
      readonly roundM: number;
    };

export interface HoleTypePlan {
  readonly type: HoleType;
  /** Letters in the hole's name. */
  readonly letters: string;
  readonly depth: DepthRule;
  /** Sample length, m, in the first campaign and after it. */
  readonly sampleM: readonly [number, number];
  /** Core is sampled to the contacts as logged; cuttings come in fixed lengths. */
  readonly breakAtContacts: boolean;
  /** To which the log's depths are rounded, m. */
  readonly logRoundM: number;
  /** Share of each sample that fell in from the one above. */
  readonly carryDown: number;
  /** Factor on the rare earths that are recovered: fines blow off. */
  readonly recovery: number;
}

export interface LaboratoryPlan {
  /** Whether rare earths are reported as elements or as oxides, in ppm. */
  readonly form: 'elements' | 'oxides';
  readonly samplesPerBatch: number;
  /** Batches before this one have detection limits of `earlyLimitPpm` for the analytes named. */
  readonly earlyBatches: number;
  readonly earlyLimitPpm: number;
  readonly earlyAnalytes: readonly string[];
  /** A batch with cerianite nodules in the cap, above the range of the method. */
  readonly overRange: { readonly batch: number; readonly analyte: string; readonly limitPpm: number; readonly layer: string; readonly count: number } | null;
  readonly source: string;
}

/** A licence: an oblong on the map. */
export interface LicencePlan {
  readonly name: string;
  readonly holder: string;
  readonly x: number;
  readonly y: number;
  readonly azimuth: number;
  readonly lengthM: number;
  readonly widthM: number;
}

/** Everything that the synthetic drilling of a deposit is made from, beside the known function. */
export interface DrillingPlan {
  readonly truth: TruthParameters;
  readonly seed: number;
  readonly epsg: number;
  readonly holePrefix: string;
  /** Whether names carry prospect and hole type. */
  readonly namesByProspect: boolean;
  readonly grids: readonly GridPlan[];
  readonly infill: InfillPlan;
  /** Holes past the edge of the grids. */
  readonly edgeHoles: number;
  /** Second holes a few metres beside augers, by type. */
  readonly twins: Readonly<Partial<Record<HoleType, number>>>;
  readonly holeTypes: readonly HoleTypePlan[];
  /** Holes of each type in all. */
  readonly holeCounts: Readonly<Partial<Record<HoleType, number>>>;
  /** Share of the holes that the first campaign drilled. */
  readonly firstCampaignShare: number;
  readonly laboratory: LaboratoryPlan;
  readonly densityCount: number;
  readonly licences: readonly LicencePlan[];
  /** Upper-left corner and size of the elevation model, m. */
  readonly terrain: { readonly west: number; readonly north: number; readonly widthM: number; readonly heightM: number; readonly pixelM: number };
  readonly source: string;
}
