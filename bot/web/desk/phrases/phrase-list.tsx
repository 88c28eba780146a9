import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { LANGUAGES } from '../../../../locales/locale.ts';
import type { DeskPhrase, DeskPhraseBook } from '../../../wire/phrases.ts';
import { say } from '../words.ts';
import { findPhrases } from './find-phrases.ts';

const useStyles = makeStyles({
  topics: { maxHeight: '50vh', overflowY: 'auto' },
  topic: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  list: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none' },
  count: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
  phrase: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    width: '100%',
    minHeight: '44px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  shown: { color: tokens.colorNeutralForeground2, lineHeight: 1.6 },
});

type Props = { readonly book: DeskPhraseBook; readonly onChoose: (phrase: DeskPhrase) => void };

/** The sentences by topic. Typing finds, Enter takes the first, arrows go through them. */
export function PhraseList({ book, onChoose }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const topics = findPhrases(book, typed);
  const [first] = topics.flatMap(({ phrases }) => phrases);
  const count = topics.reduce((sum, { phrases }) => sum + phrases.length, 0);
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    whole.current?.querySelector('input')?.focus();
    return withArrows(whole.current);
  }, []);
  return (
    <div ref={whole}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (first !== undefined) onChoose(first);
        }}
      >
        <Field label={say('phrases.find')} hint={say('phrases.find-hint')}>
          <Input type="search" value={typed} onChange={(_, { value }) => setTyped(value)} />
        </Field>
      </form>
      <p className={styles.count} role="status">
        {count === 0 ? say('phrases.none') : say('phrases.count', { count })}
      </p>
      <div className={styles.topics}>
        {topics.map(({ id, title, phrases }) => (
          <section key={id}>
            <h3 className={styles.topic}>{title}</h3>
            <ul className={styles.list}>
              {phrases.map((phrase) => (
                <li key={phrase.id}>
                  <button type="button" className={styles.phrase} onClick={() => onChoose(phrase)}>
                    <BothWays phrase={phrase} locale={book.locale} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function BothWays({ phrase, locale }: { phrase: DeskPhrase; locale: DeskPhraseBook['locale'] }) {
  const styles = useStyles();
  return (
    <>
      <span>{withOpenGaps(phrase.english)}</span>
      {locale === 'en' ? null : (
        <span className={styles.shown} lang={locale} dir={LANGUAGES[locale].direction}>
          {withOpenGaps(phrase.shown ?? '')}
        </span>
      )}
    </>
  );
}

/** How far each key moves. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };

/** Lets the arrows move the keyboard through the box and the phrases under it, until the returned function is called. */
function withArrows(whole: HTMLElement | null): () => void {
  const press = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (whole === null || by === undefined) return;
    const stops = [...whole.querySelectorAll<HTMLElement>('input, li > button')];
    const at = stops.findIndex((stop) => stop.contains(document.activeElement));
    stops[Math.max(0, Math.min(stops.length - 1, at + by))]?.focus();
    event.preventDefault();
  };
  whole?.addEventListener('keydown', press);
  return () => whole?.removeEventListener('keydown', press);
}

/** Gaps by their names: `[day]`. */
function withOpenGaps(text: string): string {
  return text.replace(/\{\{(\w+)\}\}/g, '[$1]');
}
