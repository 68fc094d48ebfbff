import type { FieldStructure } from './fourier-field.ts';

/** Where a figure comes from: a published page, a standard, or the word "assumption". */
type Source = string;

/** One drilled patch of ground: an ellipse on the map. */
export interface TruthPatch {
  readonly id: string;
  readonly name: string;
  /** Area whose statistics it shares. */
  readonly area: string;
  /** Centre, m in the projected grid. */
  readonly x: number;
  readonly y: number;
  /** Of the long axis, degrees clockwise from grid north. */
  readonly azimuth: number;
  readonly lengthM: number;
  readonly widthM: number;
  /** Factor on TREO. */
  readonly gradeFactor: number;
  readonly source: Source;
}

/** A weathering layer. Pairs run from its top to its base; percentages are of mass. */
export interface TruthUnit {
  readonly code: string;
  /** Mean and coefficient of variation (lognormal) of the thickness; the last unit has no base. */
  readonly thicknessM: number;
  readonly thicknessCv: number;
  /** Correlation of log thickness with slope; negative where steep ground is stripped. */
  readonly slopeCorrelation: number;
  /** Whether grades step at its top; they blend over elsewhere. */
  readonly stepAtTop: boolean;
  readonly treoMultiplier: readonly [number, number];
  readonly ceriumShare: readonly [number, number];
  /** Share of the rare earths other than cerium that ammonium sulfate takes off, at the unit's top and base. */
  readonly desorbableShare: readonly [number, number];
  readonly densityTonnesPerM3: number;
  /** SiO2, Al2O3, Fe2O3, CaO, MgO, Na2O, K2O, TiO2, %; the rest is loss on ignition. */
  readonly majorsPct: readonly [number, number, number, number, number, number, number, number];
  /** Sc2O3, U3O8, ThO2, ppm. */
  readonly tracePpm: readonly [number, number, number];
  readonly source: Source;
}

/** A field of unit variance, its standard deviation in the quantity it drives, and its covariance. */
export interface TruthField {
  readonly sd: number;
  readonly structure: FieldStructure;
  /** Spacing of the levels it is computed on, m; read only where the structure has a vertical range. */
  readonly levelM: number;
  readonly source: Source;
}

export interface TruthLandscape {
  readonly baseElevationM: number;
  /** Rise per metre eastward and northward. */
  readonly regionalSlope: readonly [number, number];
  /** Hills; then main valleys, then side valleys, each along the zero lines of its field. */
  readonly hills: { readonly heightM: number; readonly structure: FieldStructure };
  readonly valleys: readonly { readonly depthM: number; readonly width: number; readonly structure: FieldStructure }[];
  /** Depth of the water table, and the share of hills and of each valley's relief that it follows. */
  readonly waterTableDepthM: number;
  readonly waterTableFollows: readonly [number, number, number];
  readonly source: Source;
}

export interface TruthParameters {
  readonly id: string;
  readonly seed: number;
  /** Waves per field of grade, cerium and pattern; thickness and landscape take half. */
  readonly waves: number;
  /** Origin of the fields' coordinates, m in the projected grid. */
  readonly origin: readonly [number, number];
  readonly treo: {
    /** Mean of a unit with multiplier 1. */
    readonly basePpm: number;
    readonly logSd: number;
    /** Share of the variance of ln TREO, and its structure. */
    readonly structures: readonly { readonly share: number; readonly structure: FieldStructure; readonly levelM: number }[];
    /** How far the enriched layers' grades are carried along when the water table lies off its mean depth, m per m. */
    readonly waterTablePull: number;
    readonly source: Source;
  };
  readonly patches: readonly TruthPatch[];
  readonly landscape: TruthLandscape;
  readonly units: readonly TruthUnit[];
  readonly thickness: {
    /** Long waves and roughness, with their share of the variance. */
    readonly structures: readonly { readonly share: number; readonly structure: FieldStructure }[];
    readonly source: Source;
  };
  /** Log-ratio Ce / (1 − Ce) of TREO. */
  readonly cerium: TruthField & {
    /** Share of the local layers in the depths that cerium follows; the rest is plain depth below surface. */
    readonly layerWeight: number;
  };
  /** Log slope of the pattern per standard deviation of ionic radius. */
  readonly tilt: TruthField & {
    /** Rise of ln(HREE/LREE) from the top of the enriched layers down to saprock. */
    readonly downward: number;
    readonly correlationWithTreo: number;
  };
  readonly curvature: TruthField;
  readonly europium: TruthField;
  readonly yttriumHolmium: TruthField;
  /** Logit of the desorbable share. */
  readonly desorption: TruthField & {
    /** Logit offset of each oxide, La to Lu, then Y. */
    readonly offsets: readonly number[];
  };
  /** ln Th and ln U; the cerium field adds to thorium with `ceriumLoading`. */
  readonly trace: TruthField & { readonly ceriumLoading: number };
  /** Parent rock: shifts ln of the majors and of scandium. */
  readonly lithology: TruthField;
  /** Oxides in % of TREO, La to Lu, then Y. */
  readonly pattern: { readonly percent: readonly number[]; readonly source: Source };
}
