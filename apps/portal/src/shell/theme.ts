import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  Paper,
  Tooltip,
} from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#eef7f6',
  '#d8ebea',
  '#afd7d6',
  '#84c2c2',
  '#5caeb0',
  '#3d989c',
  '#227f85',
  '#0f6970',
  '#0b565c',
  '#064449',
];
const stone: MantineColorsTuple = [
  '#f7f8f8',
  '#eff1f1',
  '#e3e7e7',
  '#d3d9d9',
  '#b9c2c2',
  '#93a0a0',
  '#6c7a7a',
  '#505d5d',
  '#354040',
  '#1b2424',
];
const night: MantineColorsTuple = [
  '#e4eaea',
  '#c2cbcb',
  '#a5b0b0',
  '#7d8989',
  '#45524f',
  '#333e3c',
  '#222c2b',
  '#1a2221',
  '#141a1a',
  '#0d1212',
];
/** Attention that is not about liberty or life: something to correct, something due. */
const ochre: MantineColorsTuple = [
  '#fdf5e6',
  '#f9e7c6',
  '#f2cf92',
  '#eab65d',
  '#dd9c33',
  '#c4821b',
  '#a66a0f',
  '#875308',
  '#6c4206',
  '#533204',
];
const moss: MantineColorsTuple = [
  '#eef7ee',
  '#d9ecd9',
  '#b3d9b4',
  '#8ac48c',
  '#66b069',
  '#489a4d',
  '#328238',
  '#236a2a',
  '#185520',
  '#104117',
];
/** Only for liberty and life: a term that has run out, a risk of self-harm. */
const red: MantineColorsTuple = [
  '#fdf0ee',
  '#fadcd8',
  '#f4b5ad',
  '#ee8c80',
  '#e66756',
  '#da4734',
  '#c23222',
  '#a32417',
  '#861b10',
  '#6a130a',
];

const FONT = "'Vazirmatn', system-ui, 'Segoe UI', 'Noto Sans Arabic', sans-serif";

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  colors: { petrol, gray: stone, dark: night, ochre, green: moss, red },
  black: '#17201f',
  fontFamily: FONT,
  fontFamilyMonospace: FONT,
  fontSizes: { xs: '14px', sm: '15px', md: '16px', lg: '18px', xl: '22px' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.6', lg: '1.55', xl: '1.45' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontFamily: FONT,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '1.35' },
      h2: { fontSize: '22px', lineHeight: '1.4' },
      h3: { fontSize: '18px', lineHeight: '1.5' },
      h4: { fontSize: '16px', lineHeight: '1.5' },
    },
  },
  components: {
    Modal: Modal.extend({
      defaultProps: {
        transitionProps: { transition: 'fade', duration: 120 },
        attributes: { header: { role: 'none' } },
        overlayProps: { backgroundOpacity: 0.45 },
      },
    }),
    // Its focus placeholder is a child a menu may not have.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Paper: Paper.extend({ defaultProps: { radius: 'lg' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: true } }),
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--najat-canvas': '#f3f5f5',
    '--najat-line': '#dfe4e4',
    '--najat-tint': '#e6f2f1',
    '--najat-on-tint': '#0b4a50',
    '--najat-hover': '#f3f7f7',
    '--najat-chart-1': '#0f6970',
    '--najat-chart-2': '#d08a1d',
    '--najat-chart-3': '#4d9a52',
    '--najat-chart-4': '#7d8a8a',
    '--najat-chart-5': '#7fc4c3',
    '--mantine-color-dimmed': '#55625f',
    '--mantine-color-placeholder': '#647170',
    '--mantine-color-error': '#7a4a06',
    '--mantine-color-anchor': '#0f6970',
    '--mantine-color-default-border': '#c6cfcf',
  },
  dark: {
    '--najat-canvas': '#0f1515',
    '--najat-line': '#2b3635',
    '--najat-tint': '#15302f',
    '--najat-on-tint': '#bfe3e1',
    '--najat-hover': '#212b2a',
    '--najat-chart-1': '#5caeb0',
    '--najat-chart-2': '#e0aa55',
    '--najat-chart-3': '#7dbd81',
    '--najat-chart-4': '#93a0a0',
    '--najat-chart-5': '#2b7f84',
    '--mantine-color-body': '#192120',
    '--mantine-color-text': '#dfe7e6',
    '--mantine-color-dimmed': '#a5b2b0',
    '--mantine-color-placeholder': '#93a19f',
    '--mantine-color-error': '#eebd6a',
    '--mantine-color-anchor': '#84c9c8',
    '--mantine-color-default': '#1f2827',
    '--mantine-color-default-border': '#43504e',
  },
});
