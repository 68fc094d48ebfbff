let lastNumber = 0;

/** An id for a scenario, unique in this page. */
export function newScenarioId(): string {
  return `scenario-${++lastNumber}`;
}
