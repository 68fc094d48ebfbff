import type { Run, Scenario } from '../../core/scenario/index.ts';
import { analyteLabel } from '../map/block-variables.ts';
import { messages } from '../messages/en.ts';

/** Names of estimation domains by id: `hardcap, clay`; all where the setting says so. */
export function domainNames(settings: Scenario, ids: 'all' | readonly string[]): string {
  if (ids === 'all') return messages.words.allDomains;
  return ids.map((id) => settings.deposit.domains.find((domain) => domain.id === id)?.name ?? id).join(', ');
}

/** A group's label, or an analyte as chemists write it. */
export function groupLabel(settings: Scenario, variable: string): string {
  return settings.deposit.groups.find((group) => group.id === variable)?.label ?? analyteLabel(variable);
}

/** Names of a run's regolith units by index; one unit where nothing is declared. */
export function unitName(run: Run, unit: number): string {
  return run.scenario.deposit.stratigraphy[unit]?.name ?? messages.words.allRock;
}

/** Names of a run's estimation domains by index. */
export function domainName(run: Run, domain: number): string {
  return run.scenario.deposit.domains[domain]?.name ?? messages.words.allRock;
}

/** A group or analyte that a deposit's tables lead with: TREO where there is one, else the cut-off variable. */
export function leadVariable(settings: Scenario): string {
  return settings.deposit.groups.some((group) => group.id === 'treo') ? 'treo' : settings.deposit.cutoff.variable;
}
