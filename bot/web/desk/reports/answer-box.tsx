import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeskReport } from '../../../wire/reports.ts';
import { useDesk } from '../shell/desk-context.ts';
import { say } from '../words.ts';

const LONGEST = 2_000;

const useStyles = makeStyles({
  box: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS, width: '100%' },
  field: { width: '100%' },
  area: { fieldSizing: 'content', minHeight: '44px' },
});

type Props = {
  readonly report: DeskReport;
  /** Resolves with whether it was sent. */
  readonly onSend: (id: string, text: string) => Promise<boolean>;
};

/** Where an answer is written. It is kept half written, as a message is. */
export function AnswerBox({ report, onSend }: Props) {
  const styles = useStyles();
  const desk = useDesk();
  const { answerDrafts } = desk.kept;
  const [draft, setDraft] = useState(() => answerDrafts.read(report.id) ?? { id: desk.newId(), text: '' });
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
    if (await onSend(draft.id, draft.text.trim())) change('');
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
          onChange={(_, { value }) => change(value)}
        />
      </Field>
      <Button type="submit" disabledFocusable={isSending}>
        {say('reports.send')}
      </Button>
    </form>
  );
}
