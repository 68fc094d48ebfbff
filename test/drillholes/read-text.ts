import { DEFAULT_READ_SETTINGS, type DrillholeDatabase, type NamedBytes, type ReadSettings, readDrillholes } from '../../core/drillholes/index.ts';

/** A CSV text as a file. */
export function textFile(name: string, text: string): NamedBytes {
  return { name, bytes: new TextEncoder().encode(text) };
}

export interface Texts {
  readonly collar?: string;
  readonly survey?: string;
  readonly assay?: string | readonly string[];
  readonly geology?: string;
}

const COLLAR = 'BHID,X,Y,Z,DEPTH\nA,1000,2000,100,20\nB,1100,2000,101,15\n';

/** Reads CSV texts; without a collar table, holes A (20 m) and B (15 m). */
export function readTexts(texts: Texts, settings: Partial<ReadSettings> = {}): DrillholeDatabase {
  const assays = texts.assay === undefined ? [] : [texts.assay].flat();
  return readDrillholes(
    {
      collar: textFile('collar.csv', texts.collar ?? COLLAR),
      survey: texts.survey === undefined ? null : textFile('survey.csv', texts.survey),
      assays: assays.map((text, index) => textFile(`assay${index === 0 ? '' : index + 1}.csv`, text)),
      geology: texts.geology === undefined ? null : textFile('geology.csv', texts.geology),
    },
    { ...DEFAULT_READ_SETTINGS, ...settings },
  );
}

/** Issues in one line each: code, line, column, hole, action, count. */
export function codes(database: DrillholeDatabase): string[] {
  return database.issues.map(({ code, row, column, holeId, action, count }) =>
    [code, row, column, holeId, action, count].filter((part) => part !== undefined && part !== null).join(' '),
  );
}
