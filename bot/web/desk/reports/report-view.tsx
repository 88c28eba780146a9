import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeskReport } from '../../../wire/reports.ts';
import { faultCode } from '../api/desk-fault.ts';
import { timeWords } from '../conversation/time.ts';
import { languageName } from '../queue/languages.ts';
import { useDesk } from '../shell/desk-context.ts';
import { type DeskKey, say } from '../words.ts';
import { AnswerBox } from './answer-box.tsx';
import { HowMade } from './how-made.tsx';

const useStyles = makeStyles({
  report: {
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** One report: its number and kind, what it is about, the person's words, who has it, and what was answered. */
export function ReportView({ report, translator }: { report: DeskReport; translator: string | null }) {
  const styles = useStyles();
  const desk = useDesk();
  const [failed, setFailed] = useState<DeskKey | null>(null);
  const { number, kind, about, words, locale, sentAt, owner, answer } = report;
  const attempt = async (act: () => Promise<void>): Promise<boolean> => {
    setFailed(null);
    try {
      await act();
      return true;
    } catch (error) {
      setFailed(faultCode(error).startsWith('report.') ? 'reports.changed' : 'reports.failed');
      return false;
    }
  };
  return (
    <article className={styles.report} aria-label={number}>
      <h3 className={styles.heading}>
        {number} · {say(`reports.kind.${kind}`)}
      </h3>
      <p className={styles.quiet}>
        {timeWords(sentAt, Date.now())} · {languageName(locale)} · {stateWords(report)}
      </p>
      {about === null ? null : <p className={styles.quiet}>{say('reports.about', { about: about.title })}</p>}
      <p className={styles.text} dir="auto" lang={locale}>
        {words}
      </p>
      {owner?.id === desk.me.id ? null : (
        <Button onClick={() => void attempt(() => desk.reports.take(report))}>{say('reports.take')}</Button>
      )}
      {answer === null ? null : (
        <>
          <p className={styles.quiet}>
            {say('reports.answered', { name: answer.name, when: timeWords(answer.at, Date.now()) })}
          </p>
          <p className={styles.text} dir="auto" lang={answer.locale}>
            {answer.text}
          </p>
          {answer.made === undefined ? null : <HowMade made={answer.made} />}
        </>
      )}
      <AnswerBox
        report={report}
        translator={translator}
        onSend={(written) => attempt(() => desk.reports.answer(report, written))}
      />
      {failed === null ? null : <p role="alert">{say(failed)}</p>}
    </article>
  );
}

function stateWords({ state, owner }: DeskReport): string {
  return owner === null ? say(`reports.state.${state}`) : say('reports.state.with', { name: owner.name });
}
