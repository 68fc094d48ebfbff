import { type Composites, compositeByLength, cutTopGrades } from '../composites/index.ts';
import { type DrillholeDatabase, desurveyHoles } from '../drillholes/index.ts';
import { codeHoles, createStratigraphy, domainZones, flattenComposites, type HoleProfiles, type Stratigraphy, singleZones } from '../geology/index.ts';
import { type Issue, ResourceError } from '../numeric/index.ts';
import type { StageRecord } from './manifest.ts';
import type { Scenario } from './scenario-schema.ts';
import type { DataOutput } from './stage-data.ts';

export interface CompositesOutput {
  readonly composites: Composites;
  readonly stratigraphy: Stratigraphy;
  /** Null where nothing is logged. */
  readonly profiles: HoleProfiles | null;
  readonly issues: readonly Issue[];
  readonly record: StageRecord;
}

/** Density that stands in where a deposit declares no unit, t/m³; shown as an assumption wherever it is used. */
const UNDECLARED_DENSITY = 2.7;

/** The stratigraphy of a deposit; one unit in one domain where it declares none. */
export function stratigraphyOf(scenario: Scenario): Stratigraphy {
  const { stratigraphy, domains } = scenario.deposit;
  if (stratigraphy.length > 0) return createStratigraphy(stratigraphy, domains);
  const domain = domains[0] ?? { id: 'all', name: 'All', softBoundaries: [] };
  return createStratigraphy(
    [{ code: 'ALL', name: 'All rock', aliases: [], reportable: true, domain: domain.id, densityTonnesPerM3: UNDECLARED_DENSITY }],
    [domain],
  );
}

/** Holes to composites: desurveyed, coded, composited by length within domains, cut, and given their height in the profile. */
export function makeComposites(scenario: Scenario, data: DataOutput): CompositesOutput {
  const { database } = data;
  const stratigraphy = stratigraphyOf(scenario);
  const paths = desurveyHoles(database);
  const coded = database.log === null ? null : codeHoles(database.log, database.holes.count, stratigraphy, scenario.data.geology?.file ?? '');
  const zones = coded === null ? singleZones(database.assays, database.holes.count) : domainZones(coded.profiles, stratigraphy);
  const selected = selectAnalytes(scenario, database);
  const raw = compositeByLength(selected, paths, zones, scenario.composites);
  if (raw.composites.count === 0) throw new ResourceError('noComposites', { holes: database.holes.count, assays: database.assays.count });
  const cut = scenario.topCut === null ? null : cutTopGrades(raw.composites, topCutSettings(scenario, scenario.topCut, stratigraphy));
  const composites = cut?.composites ?? raw.composites;
  const flat =
    scenario.flattening.kind === 'contact' && coded !== null
      ? flattenComposites(composites, coded.profiles, unitIndex(stratigraphy, scenario.flattening.topOf))
      : { composites, withoutLog: 0, holesAboveContact: 0 };
  return {
    composites: flat.composites,
    stratigraphy,
    profiles: coded?.profiles ?? null,
    issues: coded?.issues ?? [],
    record: {
      stage: 'composites',
      counts: {
        ...raw.record,
        holesWithoutSurvey: paths.record.withoutSurvey,
        stationsLeftOut: paths.record.unusableStations + paths.record.repeatedDepths + paths.record.reversals,
        compositesCut: cut?.record.composites ?? 0,
        gradeMetresCutPercent: cut === null || cut.record.gradeMetresBefore === 0 ? 0 : 100 * (1 - cut.record.gradeMetresAfter / cut.record.gradeMetresBefore),
        compositesWithoutLog: flat.withoutLog,
        holesEndingAboveDatum: flat.holesAboveContact,
      },
      notes: [],
    },
  };
}

export function unitIndex(stratigraphy: Stratigraphy, code: string): number {
  return stratigraphy.units.findIndex((unit) => unit.code === code);
}

/** Analyte ids that a variable stands for: a declared group's members, or the analyte itself. */
export function membersOf(scenario: Scenario, variable: string): readonly string[] {
  return scenario.deposit.groups.find((group) => group.id === variable)?.members ?? [variable];
}

/** Keeps the analytes that the scenario estimates. @throws ResourceError `variableUnknown` */
function selectAnalytes(scenario: Scenario, database: DrillholeDatabase): DrillholeDatabase['assays'] {
  const { assays } = database;
  const wanted = scenario.variables;
  const found = assays.analytes.filter((a) => (wanted === 'all' ? a.values.some((v) => !Number.isNaN(v)) : wanted.includes(a.id)));
  const missing = wanted === 'all' ? [] : wanted.filter((id) => !found.some((a) => a.id === id));
  const known = assays.analytes.map((a) => a.id).join(', ');
  if (missing[0] !== undefined) throw new ResourceError('variableUnknown', { variable: missing[0], where: 'variables', known });
  if (found.length === 0) throw new ResourceError('variableUnknown', { variable: 'all', where: 'variables', known });
  return { ...assays, analytes: found };
}

function topCutSettings(scenario: Scenario, topCut: NonNullable<Scenario['topCut']>, stratigraphy: Stratigraphy) {
  const limitPpm = Float64Array.from(
    stratigraphy.domains,
    (domain) => topCut.limits.find((limit) => limit.domains === 'all' || limit.domains.includes(domain.id))?.ppm ?? Number.POSITIVE_INFINITY,
  );
  return { members: membersOf(scenario, topCut.variable), limitPpm };
}
