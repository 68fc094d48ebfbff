import type { NamedBytes } from '../../core/drillholes/index.ts';
import { createRandom } from '../../core/numeric/index.ts';
import { parseScenario, type Scenario } from '../../core/scenario/index.ts';

const encoder = new TextEncoder();

/**
 * A deposit small enough to estimate in a test: 25 vertical holes on a 100 m grid, 10 m deep, soil over clay over rock with contacts that
 * dip, two oxides whose grades rise in the clay. Invented; the same on every call.
 */
export function smallDepositFiles(): readonly NamedBytes[] {
  const random = createRandom(7, 'small deposit');
  const collar = ['hole,x,y,z,eoh'];
  const survey = ['hole,depth,azimuth,dip'];
  const geology = ['hole,from,to,regolith'];
  const assay = ['hole,from,to,CeO2_ppm,Nd2O3_ppm'];
  for (let j = 0; j < 5; j++) {
    for (let i = 0; i < 5; i++) {
      const hole = `T-${i}${j}`;
      const cap = 1.5 + 0.25 * i;
      const rock = 7 + 0.3 * j;
      collar.push(`${hole},${1000 + 100 * i},${2000 + 100 * j},${100 + i + 0.5 * j},10`);
      survey.push(`${hole},0,0,-90`);
      geology.push(`${hole},0,${cap},SO`, `${hole},${cap},${rock.toFixed(1)},CL`, `${hole},${rock.toFixed(1)},10,SR`);
      for (let d = 0; d < 10; d++) {
        const level = d < cap || d >= rock ? 150 : 700;
        const ce = level * (0.8 + 0.4 * random.uniform());
        assay.push(`${hole},${d},${d + 1},${ce.toFixed(1)},${(ce * (0.3 + 0.2 * random.uniform())).toFixed(1)}`);
      }
    }
  }
  const file = (name: string, lines: readonly string[]): NamedBytes => ({ name, bytes: encoder.encode(`${lines.join('\n')}\n`) });
  return [file('collar.csv', collar), file('survey.csv', survey), file('assay.csv', assay), file('geology.csv', geology)];
}

/** A scenario for those files; `change` replaces top-level settings. */
export function smallDepositScenario(change: object = {}): Scenario {
  const unit = (code: string, name: string, reportable: boolean, domain: string, densityTonnesPerM3: number) => ({
    code,
    name,
    reportable,
    domain,
    densityTonnesPerM3,
    source: 'assumption',
  });
  const oxides = ['ceo2', 'nd2o3'];
  return parseScenario({
    name: 'small',
    deposit: {
      id: 'small',
      name: 'Small',
      synthetic: true,
      notice: 'Synthetic, for tests',
      stratigraphy: [unit('SO', 'Soil', false, 'cap', 1.5), unit('CL', 'Clay', true, 'clay', 1.6), unit('SR', 'Saprock', false, 'rock', 2)],
      domains: [
        { id: 'cap', name: 'Cap' },
        { id: 'clay', name: 'Clay', softBoundaries: [{ domain: 'rock', distanceM: 1 }] },
        { id: 'rock', name: 'Rock' },
      ],
      groups: [{ id: 'treo', label: 'TREO', members: oxides, definition: 'CeO2 + Nd2O3', source: 'test' }],
      cutoff: { variable: 'treo', ppm: 500, source: 'test' },
    },
    data: {
      collar: { file: 'collar.csv' },
      survey: { file: 'survey.csv' },
      assays: [{ file: 'assay.csv' }],
      geology: { file: 'geology.csv' },
      expressAs: 'oxides',
    },
    flattening: { kind: 'contact', topOf: 'CL' },
    variograms: [{ nugget: 0.1, structures: [{ type: 'spherical', contribution: 0.9, rangesM: [250, 250, 4] }] }],
    neighbourhood: { passes: [{ radiiM: [300, 300, 6], minSamples: 3, maxSamples: 12, maxPerHole: 3, minHoles: 2, sectors: 'quadrants' }] },
    blockModel: { sizeM: [50, 50, 2], marginM: 60, belowEndOfHoleM: 1 },
    classification: {
      classes: [
        { class: 'indicated', maximumSpacingM: 120 },
        { class: 'inferred', maximumSpacingM: 240 },
      ],
      verticalSearchM: 5,
    },
    ...change,
  });
}
