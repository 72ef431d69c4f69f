/** Maps Mantine's theme onto the design tokens of ui/styles/tokens.css; holds no colour of its own but the accent. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

export const HUES = ['blue', 'violet', 'green', 'amber', 'red', 'teal', 'pink', 'grey'] as const;
export type Hue = (typeof HUES)[number];

export const DENSITIES = ['compact', 'normal', 'relaxed'] as const;
export type Density = (typeof DENSITIES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

const accent: MantineColorsTuple = [
  '#EDF2FF',
  '#DCE6FF',
  '#C9D7FF',
  '#A3BBFD',
  '#7B9CF8',
  '#4F7AF0',
  '#2B5CE6',
  '#214BC4',
  '#1E46AE',
  '#16378D',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  colors: { accent },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  defaultRadius: 6,
  cursorType: 'pointer',
  fontSizes: { xs: '11px', sm: '13px', md: '13px', lg: '15px', xl: '17px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.3' },
  breakpoints: { xs: '24em', sm: '51.25em', md: '64em', lg: '75em', xl: '90em' },
  components: {
    Input: { defaultProps: { size: 'sm' }, vars: () => ({ wrapper: { '--input-height': '32px' } }) },
    Modal: { defaultProps: { radius: 12, centered: true, overlayProps: { backgroundOpacity: 0.4 } } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, radius: 6, multiline: true } },
    Popover: { defaultProps: { radius: 9 } },
    Switch: { defaultProps: { withThumbIndicator: false } },
    Menu: { defaultProps: { radius: 9, shadow: 'none' } },
  },
});

/** The token for each of Mantine's dark shades, from text down to the ground. */
const DARKS = ['text', 'text2', 'text3', 'inp', 'border2', 'active', 'hover', 'surface', 'sunken', 'bg'];

const shades = Object.fromEntries(
  DARKS.map((token, shade) => [`--mantine-color-dark-${shade}`, `var(--${token})`]),
);

/** Gives Mantine's own variables the values of our tokens, which already follow light and dark. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text3)',
    '--mantine-color-placeholder': 'var(--text3)',
    '--mantine-color-anchor': 'var(--atext)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--border2)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--text3)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-h)',
    '--mantine-primary-color-light': 'var(--soft)',
    '--mantine-primary-color-light-color': 'var(--atext)',
    '--mantine-color-accent-filled': 'var(--accent)',
    '--mantine-color-accent-light': 'var(--soft)',
  };
  return { variables: {}, light: both, dark: { ...both, ...shades } };
};

/** The hue of a word that has no colour chosen: always the same one for the same word. */
export function hueOf(text: string): Hue {
  let sum = 0;
  for (const char of text) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return HUES[sum % (HUES.length - 1)] ?? 'grey';
}

/** A stored colour name, or the grey of things without one. */
export function hueNamed(name: string | null | undefined): Hue {
  return HUES.find((hue) => hue === name) ?? 'grey';
}
