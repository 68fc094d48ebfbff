import { createSum } from '../numeric/index.ts';
import type { ReportedPieces } from './reported-pieces.ts';
import { RESOURCE_CLASSES, type ResourceClass } from './resource-class.ts';

/** Dry tonnes, mean grades and contained tonnes of a set of pieces; unrounded. */
export interface Tally {
  readonly tonnes: number;
  readonly gradesPpm: Readonly<Record<string, number>>;
  readonly containedTonnes: Readonly<Record<string, number>>;
  /** Tonnes without a grade of a variable (not every sample was assayed for it), where there are any; its mean is over the rest. */
  readonly ungradedTonnes?: Readonly<Record<string, number>>;
}

export interface StatementRow extends Tally {
  readonly class: ResourceClass | 'total';
  /** Code of the regolith unit, or null for all reportable units together. */
  readonly unit: string | null;
}

/** Tonnes that the model holds but the statement does not, with the reason. */
export interface UnreportedTonnes {
  readonly reason: 'notEstimated' | 'unitNotReportable' | 'unclassified' | 'belowCutoff';
  readonly unit: string;
  readonly tonnes: number;
  readonly volumeM3: number;
}

export interface ResourceStatement {
  readonly deposit: string;
  readonly scenario: string;
  readonly synthetic: boolean;
  /** Said wherever the figures show; empty for real data. */
  readonly notice: string;
  readonly cutoff: { readonly variable: string; readonly ppm: number };
  /** Above the cut-off, reportable units, classified pieces; unrounded. */
  readonly totals: Tally;
  readonly rows: readonly StatementRow[];
  readonly unreported: readonly UnreportedTonnes[];
  readonly groups: readonly { readonly id: string; readonly label: string; readonly members: readonly string[]; readonly definition: string }[];
  readonly basis: {
    readonly tonnes: 'dry';
    readonly clippedToLicence: boolean;
    /** How far below the ends of holes pieces are modelled, m; null: to the base of the grid. */
    readonly belowEndOfHoleM: number | null;
    readonly reportableUnits: readonly string[];
  };
}

export type StatementHeader = Omit<ResourceStatement, 'totals' | 'rows' | 'unreported'>;

const PPM = 1e-6;

/**
 * The statement at one cut-off: a row per class, below it one per regolith unit, and the total; and every tonne that is left out, by
 * reason. Grades are tonnage-weighted means; contained = tonnes × grade.
 */
export function stateResource(
  pieces: ReportedPieces,
  unitCodes: readonly string[],
  reportableUnits: readonly boolean[],
  header: StatementHeader,
): ResourceStatement {
  const above = new Uint8Array(pieces.count);
  for (let p = 0; p < pieces.count; p++) above[p] = pieces.eligible[p] === 1 && (pieces.cutoffGrade[p] as number) >= header.cutoff.ppm ? 1 : 0;
  const rows: StatementRow[] = [];
  for (const [code, name] of RESOURCE_CLASSES.entries()) {
    if (code === 0) continue;
    const tally = tallyPieces(pieces, (p) => above[p] === 1 && pieces.class[p] === code);
    if (tally.tonnes === 0) continue;
    rows.push({ class: name, unit: null, ...tally });
    for (const [unit, unitCode] of unitCodes.entries()) {
      const part = tallyPieces(pieces, (p) => above[p] === 1 && pieces.class[p] === code && pieces.unit[p] === unit);
      if (part.tonnes > 0) rows.push({ class: name, unit: unitCode, ...part });
    }
  }
  const totals = tallyPieces(pieces, (p) => above[p] === 1);
  rows.push({ class: 'total', unit: null, ...totals });
  return { ...header, totals, rows, unreported: tallyUnreported(pieces, above, unitCodes, reportableUnits) };
}

/** Tonnes, mean grades and contained tonnes of the pieces that `included` picks. */
export function tallyPieces(pieces: ReportedPieces, included: (piece: number) => boolean): Tally {
  const picked: number[] = [];
  for (let p = 0; p < pieces.count; p++) if (included(p)) picked.push(p);
  const total = createSum();
  for (const p of picked) total.add(pieces.tonnes[p] as number);
  const tonnes = total.value();
  const gradesPpm: Record<string, number> = {};
  const containedTonnes: Record<string, number> = {};
  const ungradedTonnes: Record<string, number> = {};
  for (const [id, grade] of pieces.grades) {
    const metal = createSum();
    const ungraded = createSum();
    for (const p of picked) {
      const value = grade[p] as number;
      if (Number.isNaN(value)) ungraded.add(pieces.tonnes[p] as number);
      else metal.add((pieces.tonnes[p] as number) * value);
    }
    const gradedTonnes = tonnes - ungraded.value();
    gradesPpm[id] = gradedTonnes > 0 ? metal.value() / gradedTonnes : 0;
    containedTonnes[id] = metal.value() * PPM;
    if (ungraded.value() > 0) ungradedTonnes[id] = ungraded.value();
  }
  return { tonnes, gradesPpm, containedTonnes, ...(Object.keys(ungradedTonnes).length > 0 ? { ungradedTonnes } : {}) };
}

function tallyUnreported(pieces: ReportedPieces, above: Uint8Array, unitCodes: readonly string[], reportable: readonly boolean[]): UnreportedTonnes[] {
  const reasons = ['notEstimated', 'unitNotReportable', 'unclassified', 'belowCutoff'] as const;
  const sums = reasons.map(() => unitCodes.map(() => ({ tonnes: createSum(), volume: createSum() })));
  for (let p = 0; p < pieces.count; p++) {
    if (above[p] === 1) continue;
    const unit = pieces.unit[p] as number;
    let reason = 3;
    if (reportable[unit] !== true) reason = 1;
    else if (Number.isNaN(pieces.cutoffGrade[p])) reason = 0;
    else if (pieces.class[p] === 0) reason = 2;
    const slot = sums[reason]?.[unit];
    slot?.tonnes.add(pieces.tonnes[p] as number);
    slot?.volume.add(pieces.volume[p] as number);
  }
  return reasons.flatMap((reason, r) =>
    unitCodes.flatMap((unit, u) => {
      const slot = sums[r]?.[u];
      const tonnes = slot?.tonnes.value() ?? 0;
      return tonnes > 0 ? [{ reason, unit, tonnes, volumeM3: slot?.volume.value() ?? 0 }] : [];
    }),
  );
}
