import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** System fonts, and colours that pass WCAG AA in both schemes; Mantine's own do not. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  luminanceThreshold: 0.18,
  defaultRadius: 'md',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Open Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
});

const COLORS = [
  'gray',
  'red',
  'pink',
  'grape',
  'violet',
  'indigo',
  'blue',
  'cyan',
  'teal',
  'green',
  'lime',
  'yellow',
  'orange',
];
const DARKER: Record<string, string> = { yellow: '#7a4b00', green: '#1b5e28', orange: '#8a3a00' };

/** Colours of our own; and the texts of light variants, of hints and of errors, dark enough on light ground and light enough on dark. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--ledger-ground': 'var(--mantine-color-gray-0)',
    '--ledger-line': 'var(--mantine-color-gray-3)',
    '--ledger-hover': 'var(--mantine-color-gray-2)',
    '--ledger-accent': 'var(--mantine-color-indigo-6)',
    '--ledger-marked': 'color-mix(in srgb, var(--mantine-color-indigo-5) 18%, transparent)',
    '--ledger-arrival': 'var(--mantine-color-indigo-1)',
    '--ledger-track': 'var(--mantine-color-gray-2)',
    '--ledger-tick': 'var(--mantine-color-gray-6)',
    '--ledger-ink': 'var(--mantine-color-dark-6)',
    '--ledger-near': 'var(--mantine-color-orange-8)',
    '--ledger-over': 'var(--mantine-color-red-8)',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    ...lightColors((color) => DARKER[color] ?? `var(--mantine-color-${color}-9)`),
  },
  dark: {
    // As calm as the other panels: what is wrong is told by sign and text.
    '--mantine-color-red-light': 'rgba(201, 42, 42, 0.28)',
    '--ledger-ground': 'var(--mantine-color-dark-8)',
    '--ledger-line': 'var(--mantine-color-dark-5)',
    '--ledger-hover': 'var(--mantine-color-dark-6)',
    '--ledger-accent': 'var(--mantine-color-indigo-4)',
    '--ledger-marked': 'color-mix(in srgb, var(--mantine-color-indigo-4) 25%, transparent)',
    '--ledger-arrival': 'color-mix(in srgb, var(--mantine-color-indigo-9) 50%, transparent)',
    '--ledger-track': 'var(--mantine-color-dark-5)',
    '--ledger-tick': 'var(--mantine-color-dark-2)',
    '--ledger-ink': 'var(--mantine-color-gray-3)',
    '--ledger-near': 'var(--mantine-color-orange-5)',
    '--ledger-over': 'var(--mantine-color-red-6)',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-5)',
    ...lightColors((color) => `var(--mantine-color-${color}-2)`),
  },
});

function lightColors(value: (color: string) => string): Record<string, string> {
  return Object.fromEntries(COLORS.map((color) => [`--mantine-color-${color}-light-color`, value(color)]));
}
