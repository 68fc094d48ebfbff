/** JORC classes, from the most to the least certain. `unclassified` is modelled but not reported. */
export const RESOURCE_CLASSES = ['unclassified', 'measured', 'indicated', 'inferred'] as const;
export type ResourceClass = (typeof RESOURCE_CLASSES)[number];
/** Code that a class column holds: its place in RESOURCE_CLASSES. */
export function classCode(name: ResourceClass): number {
  return RESOURCE_CLASSES.indexOf(name);
}
