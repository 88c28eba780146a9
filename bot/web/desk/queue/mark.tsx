import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  mark: {
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: '1px solid currentColor',
    borderRadius: tokens.borderRadiusCircular,
    color: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  strong: {
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A word at a line of the queue. As dark as text: Fluent's own badges are too faint on a coloured line. */
export function Mark({ isStrong = false, children }: { isStrong?: boolean; children: string }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.mark, isStrong && styles.strong)}>{children}</span>;
}
