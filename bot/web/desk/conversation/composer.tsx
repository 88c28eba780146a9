import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Locale } from '../../../../locales/locale.ts';
import type { DeskConversation } from '../../../wire/desk.ts';
import { keysOn } from '../keyboard/keys-on.ts';
import { languageName } from '../queue/languages.ts';
import { useDesk } from '../shell/desk-context.ts';
import { useDialogs } from '../shell/dialog-context.ts';
import { say } from '../words.ts';
import type { Room } from './room.ts';
import { useWrittenIn, WrittenIn } from './written-in.tsx';

/** As long as a message can be, in UTF-16 units; the API takes no more. */
const LONGEST = 2_000;

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  box: { flexGrow: 1, flexBasis: '220px', minWidth: 0 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, minWidth: 0 },
  area: { fieldSizing: 'content', minHeight: '44px', maxHeight: '30vh' },
  send: { minHeight: '44px', minWidth: 'auto' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Where a reply is written. What is half written is kept for this conversation until it is sent. */
export function Composer({ room, conversation }: { room: Room; conversation: DeskConversation }) {
  const styles = useStyles();
  const { drafts } = useDesk().kept;
  const { show } = useDialogs();
  const written = useWrittenIn(conversation.locale);
  const [text, setText] = useState(() => drafts.read(room.id) ?? '');
  const change = (next: string) => {
    setText(next);
    if (next === '') drafts.remove(room.id);
    else drafts.write(room.id, next);
  };
  const send = () => {
    if (text.trim() === '') return;
    room.outbox.send({ text: text.trim(), locale: written });
    room.signs.weSaid();
    change('');
  };
  const hintId = useId();
  const hint = hintFor(conversation, written);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={styles.row}>
        <Field className={styles.box} label={say('send.label')}>
          <Textarea
            textarea={{ className: styles.area, dir: 'auto' }}
            value={text}
            maxLength={LONGEST}
            rows={1}
            aria-describedby={hintId}
            data-focus="reply"
            onChange={(_, data) => {
              change(data.value);
              if (data.value !== '') room.signs.weWrite();
            }}
            onKeyDown={(event) => {
              const opensBook = event.key === '/' && text === '' && keysOn.get() === 'on';
              if (!opensBook && !isSendKey(event)) return;
              event.preventDefault();
              if (opensBook) show('phrases');
              else send();
            }}
          />
        </Field>
        <div className={styles.buttons}>
          <WrittenIn theirs={conversation.locale} />
          <Button className={styles.send} onClick={() => show('phrases')} aria-keyshortcuts="/">
            {say('phrases.open')}
          </Button>
          <Button className={styles.send} type="submit" appearance="primary" disabledFocusable={text.trim() === ''}>
            {say('send.send')}
          </Button>
        </div>
      </div>
      <p className={styles.hint} id={hintId} role="status">
        {text.length >= LONGEST ? say('send.full') : hint}
      </p>
    </form>
  );
}

/** What becomes of what is written, said before it is sent. */
function hintFor({ locale, translator }: DeskConversation, written: Locale): string {
  const language = languageName(locale);
  if (locale === 'en') return say('send.hint-english');
  if (written === locale) return say('send.hint-same', { language });
  return translator === null
    ? say('send.hint', { language })
    : say('send.hint-translated', { language, service: translator });
}

/** Enter alone; not while an input method is putting a word together, where Enter means "this word". */
function isSendKey({ key, shiftKey, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Enter' && !shiftKey && !nativeEvent.isComposing;
}
