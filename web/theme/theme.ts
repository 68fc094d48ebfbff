import { createTheme, Input, type MantineThemeOverride } from '@mantine/core';

/**
 * Desktop density: small type, tight spacing, inputs and buttons of the smallest size. Shade 9 because white text on teal 8 has a
 * contrast of 3.9 : 1 only.
 */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'teal',
  colors: { dark: ['#dde2e7', '#b8c1c9', '#9aa5af', '#7a8590', '#4d5761', '#3b434b', '#23282d', '#191c1f', '#15181a', '#101214'] },
  primaryShade: 9,
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '1.35', sm: '1.35', md: '1.4', lg: '1.4', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  components: {
    ActionIcon: { defaultProps: { size: 26, variant: 'subtle', color: 'gray' } },
    Button: { defaultProps: { size: 'compact-sm' } },
    Loader: { defaultProps: { color: 'var(--frame-accent)' } },
    Progress: { defaultProps: { color: 'var(--frame-accent)' } },
    Slider: { defaultProps: { color: 'var(--frame-accent)' } },
    Input: Input.extend({ vars: (_theme, props) => ({ wrapper: props.size === 'xs' ? { '--input-height': '26px' } : {} }) }),
    Menu: { defaultProps: { shadow: 'md', withinPortal: true } },
    Modal: { defaultProps: { overlayProps: { blur: 0, backgroundOpacity: 0.4 }, transitionProps: { duration: 0 } } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs', hideControls: true } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', allowDeselect: false, checkIconPosition: 'right' } },
    Switch: { defaultProps: { size: 'xs' } },
    Tabs: { defaultProps: { keepMounted: false } },
    TextInput: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, transitionProps: { duration: 0 } } },
  },
});
