import { createSpotlight } from '@mantine/spotlight';

/** The palette's own store, and what opens it. */
export const [paletteStore, palette] = createSpotlight();
