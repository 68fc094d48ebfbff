import type { ColourScheme } from './workbench-state.ts';

const KEY = 'ionclay-colour-scheme';

/** The colour scheme chosen on this machine before, or the system's. Storage may be refused; the choice then lasts as long as the page. */
export function recallColourScheme(): ColourScheme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'auto';
  } catch {
    return 'auto';
  }
}

/** Keeps the colour scheme for the next visit; returns whether the browser let it. */
export function rememberColourScheme(scheme: ColourScheme): boolean {
  try {
    localStorage.setItem(KEY, scheme);
    return true;
  } catch {
    return false;
  }
}
