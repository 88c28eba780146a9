import { makeStyles, tokens } from '@fluentui/react-components';

/** How the entries of a conversation look: the person's on the start side, ours on the end side, the bot's across. */
export const useEntryStyles = makeStyles({
  entry: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflowWrap: 'anywhere',
  },
  person: { justifySelf: 'start', maxWidth: '85%', backgroundColor: tokens.colorNeutralBackground1 },
  staff: { justifySelf: 'end', maxWidth: '85%', backgroundColor: tokens.colorBrandBackground2 },
  bot: { justifySelf: 'stretch', border: `1px solid ${tokens.colorNeutralStroke2}` },
  system: {
    justifySelf: 'stretch',
    // The edge of an entry is seen in high contrast; this is no message.
    border: 'none',
    borderTop: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: 0,
    color: tokens.colorNeutralForeground2,
  },
  who: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  withheld: { margin: 0, color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
  // Arabic script needs a larger size and more room between lines to be read as easily as Latin.
  own: { margin: 0, whiteSpace: 'pre-wrap', fontSize: tokens.fontSizeBase400, lineHeight: 1.7 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
});
