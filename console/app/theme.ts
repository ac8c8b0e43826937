/** How the web app looks: Mantine's theme, with contrasts of WCAG 2.2 AA in light and dark. */
import { Badge, createTheme, type CSSVariablesResolver } from '@mantine/core';

const SANS = '"Inter Variable", system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif';

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  /** Mantine's own are without colour. */
  colors: {
    dark: [
      ...(['#d5d9e0', '#b9bec8', '#8d94a1', '#6b7280', '#414754'] as const),
      ...(['#343945', '#272b34', '#1b1d24', '#16181d', '#101114'] as const),
    ],
  },
  components: { Badge: Badge.extend({ defaultProps: { tt: 'none' } }) },
  defaultRadius: 'md',
  fontFamily: SANS,
  headings: { fontFamily: SANS, fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Mantine's own greys for texts beside the main thing are too light to read. */
export const cssVariables: CSSVariablesResolver = (given) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#565d65',
    '--mantine-color-placeholder': '#6a7178',
    '--mantine-color-anchor': given.colors.indigo[8],
    '--mantine-color-indigo-light-hover': '#cdd9ff',
    '--mantine-color-orange-light-color': '#8f3205',
    '--mantine-color-teal-light-color': '#055240',
    '--mantine-color-yellow-light-color': '#6b4000',
    '--mantine-color-green-light-color': '#1e6b30',
    '--mantine-color-red-light-color': '#ad1d1d',
    '--baton-surface': '#f6f7fb',
    '--baton-field-border': '#868e96',
    '--baton-diagram-fill': '#ffffff',
    '--baton-diagram-stroke': '#2b3035',
    '--baton-diagram-label': '#212529',
  },
  dark: {
    '--mantine-color-dimmed': '#a9afb9',
    '--mantine-color-placeholder': '#9097a1',
    '--mantine-color-anchor': given.colors.indigo[2],
    '--baton-surface': '#14151a',
    '--baton-field-border': '#767d89',
    '--baton-diagram-fill': '#1b1d24',
    '--baton-diagram-stroke': '#c3c8d1',
    '--baton-diagram-label': '#e6e8ec',
  },
});
