import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Locale } from '../../../../locales/locale.ts';
import type { DeskReport } from '../../../wire/reports.ts';
import { useWrittenIn, WrittenIn } from '../conversation/written-in.tsx';
import { languageName } from '../queue/languages.ts';
import { useDesk } from '../shell/desk-context.ts';
import { say } from '../words.ts';

const LONGEST = 2_000;

const useStyles = makeStyles({
  box: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS, width: '100%' },
  field: { width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  area: { fieldSizing: 'content', minHeight: '44px' },
});

/** What is sent: `locale` is the language that it is written in. */
export type Answer = { readonly id: string; readonly text: string; readonly locale: Locale };

type Props = {
  readonly report: DeskReport;
  /** What translates, by name; null: nothing does. */
  readonly translator: string | null;
  /** Resolves with whether it was sent. */
  readonly onSend: (answer: Answer) => Promise<boolean>;
};

/** Where an answer is written. It is kept half written, as a message is. */
export function AnswerBox({ report, translator, onSend }: Props) {
  const styles = useStyles();
  const desk = useDesk();
  const { answerDrafts } = desk.kept;
  const [draft, setDraft] = useState(() => answerDrafts.read(report.id) ?? { id: desk.newId(), text: '' });
  const written = useWrittenIn(report.reads);
  const hintId = useId();
  const [isSending, setSending] = useState(false);
  // Another text is another answer, so it gets another id; the same text sent twice is one answer.
  const change = (text: string) => {
    const next = { id: desk.newId(), text };
    setDraft(next);
    if (text === '') answerDrafts.remove(report.id);
    else answerDrafts.write(report.id, next);
  };
  const send = async () => {
    if (draft.text.trim() === '' || isSending) return;
    setSending(true);
    if (await onSend({ id: draft.id, text: draft.text.trim(), locale: written })) change('');
    setSending(false);
  };
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field className={styles.field} label={say(report.answer === null ? 'reports.answer' : 'reports.answer-again')}>
        <Textarea
          textarea={{ className: styles.area, dir: 'auto' }}
          value={draft.text}
          maxLength={LONGEST}
          aria-describedby={hintId}
          onChange={(_, { value }) => change(value)}
        />
      </Field>
      <p className={styles.hint} id={hintId}>
        {hintFor(report.reads, written, translator)}
      </p>
      <div className={styles.buttons}>
        <WrittenIn theirs={report.reads} />
        <Button type="submit" disabledFocusable={isSending}>
          {say('reports.send')}
        </Button>
      </div>
    </form>
  );
}

/** What becomes of an answer, said before it is sent. */
function hintFor(reads: Locale, written: Locale, translator: string | null): string {
  const language = languageName(reads);
  if (written === reads) return say('send.hint-same', { language });
  return translator === null
    ? say('reports.hint', { language })
    : say('send.hint-translated', { language, service: translator });
}
