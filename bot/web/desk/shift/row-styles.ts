import { makeStyles, tokens } from '@fluentui/react-components';

/** One line of a shift, with what can be done about it below. */
export const useRowStyles = makeStyles({
  row: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: '4px solid transparent',
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  late: {
    borderLeftColor: tokens.colorStatusWarningBorderActive,
    '@media (forced-colors: active)': { borderLeftColor: 'CanvasText' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: `0 ${tokens.spacingHorizontalM}` },
  strong: { fontWeight: tokens.fontWeightSemibold, flexGrow: 1, overflowWrap: 'anywhere' },
  count: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalXS,
  },
  marks: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  form: { display: 'grid', gap: tokens.spacingVerticalS, maxWidth: '420px' },
  held: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
});
