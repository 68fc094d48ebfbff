import type { ReportedPieces } from '../../core/resource/index.ts';

/** Eight pieces whose every figure can be worked by hand. Units: 0 cap (not reportable), 1 clay, 2 saprolite. */
export const WORKED_UNITS = ['CA', 'CL', 'SA'] as const;
export const WORKED_REPORTABLE = [false, true, true] as const;

const classes = Float64Array.of(2, 2, 3, 3, 0, 2, 2, 1);
const unit = Int32Array.of(1, 1, 1, 2, 1, 0, 2, 2);
const treo = Float64Array.of(1000, 500, 800, 200, 900, 2000, Number.NaN, 600);

export const WORKED: ReportedPieces = {
  count: 8,
  tonnes: Float64Array.of(100, 200, 50, 400, 70, 30, 10, 300),
  volume: Float64Array.of(50, 100, 25, 200, 35, 15, 5, 150),
  class: classes,
  unit,
  eligible: Uint8Array.from(classes, (c, p) => (c > 0 && WORKED_REPORTABLE[unit[p] as number] === true && !Number.isNaN(treo[p] as number) ? 1 : 0)),
  cutoffGrade: treo,
  grades: new Map([
    ['treo', treo],
    ['nd2o3', treo.map((g) => g / 4)],
  ]),
};
