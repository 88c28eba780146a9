import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useDesk } from '../shell/desk-context.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import type { Room } from './room.ts';

const useStyles = makeStyles({
  over: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  text: { margin: 0, maxWidth: '60ch' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The conversation is not ours any more. What was typed and not sent is here to be copied. */
export function Over({ room }: { room: Room }) {
  const styles = useStyles();
  const desk = useDesk();
  const { conversation } = useWhole(room.state);
  const hasTalked = conversation?.state === 'joined';
  const unsent = unsentText(room, desk.kept.drafts.read(room.id));
  return (
    <div className={styles.over}>
      <div role="status">
        <h3 className={styles.title}>{say('over.heading')}</h3>
        <p className={styles.text}>{say(hasTalked ? 'over.joined' : 'over.offered')}</p>
      </div>
      {unsent === '' ? null : (
        <Field label={say('over.draft')}>
          <Textarea readOnly value={unsent} rows={5} textarea={{ dir: 'auto' }} />
        </Field>
      )}
      <div className={styles.buttons}>
        {unsent === '' ? null : <CopyButton text={unsent} />}
        <Button appearance="primary" onClick={() => desk.putAway(room.id)}>
          {say('over.put-away')}
        </Button>
      </div>
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const [done, setDone] = useState<'over.copied' | 'over.not-copied' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone('over.copied');
    } catch {
      setDone('over.not-copied');
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>{say('over.copy')}</Button>
      <span role="status">{done === null ? '' : say(done)}</span>
    </>
  );
}

/** What did not reach the person: failed messages first, then what was half written. */
function unsentText(room: Room, draft: string | null): string {
  const failed = room.outbox.messages.get().filter(({ state }) => state !== 'sent');
  return [...failed.map(({ text }) => text), ...(draft === null ? [] : [draft])].join('\n\n');
}
