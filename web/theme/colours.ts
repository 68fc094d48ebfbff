import type { CSSVariablesResolver } from '@mantine/core';

/**
 * Colours of the frame for both schemes. Mantine's dimmed text has a contrast of 3.3 : 1 on white and its disabled text less; these
 * have 4.5 : 1 and more on every surface they stand on.
 */
export const colourVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1c2126',
    '--mantine-color-dimmed': '#59626b',
    '--mantine-color-placeholder': '#6b747d',
    '--mantine-color-error': '#b42318',
    '--mantine-color-default-border': '#ccd2d8',
    '--frame-ground': '#ffffff',
    '--frame-panel': '#f7f8f9',
    '--frame-header': '#eef0f2',
    '--frame-line': '#d7dce1',
    '--frame-hover': '#e9edf0',
    '--frame-active': '#dcefe9',
    '--frame-accent': '#087f5b',
    '--frame-stale': '#8a5300',
    '--frame-done': '#087f5b',
    '--frame-fault': '#b42318',
    '--frame-note': '#1864ab',
    '--frame-banner': '#fff3d6',
    '--frame-banner-text': '#6b4700',
  },
  dark: {
    '--mantine-color-dimmed': '#9aa5af',
    '--mantine-color-placeholder': '#8d98a2',
    '--mantine-color-error': '#ff9a90',
    '--frame-ground': '#191c1f',
    '--frame-panel': '#1f2327',
    '--frame-header': '#24292e',
    '--frame-line': '#343b42',
    '--frame-hover': '#2a3036',
    '--frame-active': '#16382f',
    '--frame-accent': '#38d9a9',
    '--frame-stale': '#ffc069',
    '--frame-done': '#38d9a9',
    '--frame-fault': '#ff9a90',
    '--frame-note': '#74c0fc',
    '--frame-banner': '#3a2e12',
    '--frame-banner-text': '#ffd98a',
  },
});
