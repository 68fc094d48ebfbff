import type { AnnotationColours } from './annotation-drawing.ts';

export type MapScheme = 'light' | 'dark';

export interface MapPalette extends AnnotationColours {
  readonly water: string;
  readonly land: string;
  readonly border: string;
  readonly graticule: string;
  readonly label: string;
  readonly labelHalo: string;
  readonly holeLabel: string;
  readonly holeLabelHalo: string;
  readonly gridLine: string;
  readonly licence: string;
  readonly licenceCasing: string;
  readonly localGround: string;
}

/** Quiet grounds, so that the blocks are what is seen. */
export const MAP_PALETTES: Readonly<Record<MapScheme, MapPalette>> = {
  light: {
    water: '#d9e2e8',
    land: '#f5f4f0',
    border: '#a9adb0',
    graticule: '#c3ccd2',
    label: '#5b6168',
    labelHalo: '#f5f4f0',
    holeLabel: '#15181b',
    holeLabelHalo: '#ffffff',
    gridLine: '#d3d4d2',
    licence: '#b3261e',
    licenceCasing: '#ffffff',
    localGround: '#f5f4f0',
    rim: '#1f2328',
    trace: '#3d434a',
    selection: '#ffffff',
    selectionCasing: '#c2185b',
  },
  dark: {
    water: '#0f1418',
    land: '#1c2126',
    border: '#555c63',
    graticule: '#273038',
    label: '#a3abb3',
    labelHalo: '#14181c',
    holeLabel: '#f4f6f8',
    holeLabelHalo: '#14181c',
    gridLine: '#31383f',
    licence: '#ff8a80',
    licenceCasing: '#14181c',
    localGround: '#1c2126',
    rim: '#0b0d0f',
    trace: '#c6ccd2',
    selection: '#ffffff',
    selectionCasing: '#ff4f9a',
  },
};

/** Collar fills by kind of drilling, in the order of first appearance: none is a colour of the viridis ramp. */
export const HOLE_COLOURS = ['#ffffff', '#ff8f1f', '#ff5d8f', '#c9ced3', '#b07cff'] as const;
