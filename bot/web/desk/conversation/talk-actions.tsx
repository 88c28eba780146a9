import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useDialogs } from '../shell/dialog-context.ts';
import { say } from '../words.ts';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > button': { '@media (max-width: 699px)': { minWidth: 'auto', padding: tokens.spacingHorizontalSNudge } },
  },
});

/** The ways in which our part in a conversation ends, and what is done for the person before. */
export function TalkActions() {
  const styles = useStyles();
  const { show } = useDialogs();
  return (
    <div className={styles.actions}>
      <Button onClick={() => show('close')}>{say('talk.close')}</Button>
      <Button onClick={() => show('give-back')}>{say('talk.give-back')}</Button>
      <Button onClick={() => show('transfer')}>{say('talk.transfer')}</Button>
      <Button onClick={() => show('let-go')}>{say('talk.release')}</Button>
      <Button onClick={() => show('introduce')}>{say('talk.introduce')}</Button>
      <Button onClick={() => show('export')}>{say('talk.export')}</Button>
    </div>
  );
}
