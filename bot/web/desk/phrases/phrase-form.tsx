import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { LANGUAGES } from '../../../../locales/locale.ts';
import { phraseText } from '../../../wire/phrase-words.ts';
import type { DeskPhrase, DeskPhraseBook, PhraseValues } from '../../../wire/phrases.ts';
import type { Outgoing } from '../keep/kept.ts';
import { languageName } from '../queue/languages.ts';
import { useDesk } from '../shell/desk-context.ts';
import { say } from '../words.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  gaps: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '320px' },
  label: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  own: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: 1.7, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly book: DeskPhraseBook;
  readonly phrase: DeskPhrase;
  readonly onBack: () => void;
  readonly onSend: (words: Pick<Outgoing, 'text' | 'phrase'>) => void;
};

/** One sentence before it is sent: its gaps, and how it reads in both languages. */
export function PhraseForm({ book, phrase, onBack, onSend }: Props) {
  const styles = useStyles();
  const { name, organisation: hub } = useDesk().me;
  const [values, setValues] = useState<PhraseValues>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, button')?.focus(), []);
  const { locale } = book;
  const place = book.services.find(({ id }) => id === values.service);
  const gaps = (named: 'english' | 'shown') => ({ ...values, name, hub, service: place?.[named] ?? '…' });
  const english = phraseText(phrase.english, 'en', gaps('english'));
  const shown = phraseText(phrase.shown ?? '', locale, gaps('shown'));
  const isFull = phrase.variables.every((gap) => gap === 'name' || gap === 'hub' || values[gap] !== undefined);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isFull) onSend({ text: english, phrase: { phrase: phrase.id, values } });
      }}
    >
      <Gaps book={book} phrase={phrase} values={values} onChange={setValues} />
      <div>
        <p className={styles.label}>{say('entry.english')}</p>
        <p className={styles.text}>{english}</p>
      </div>
      {locale === 'en' ? null : (
        <div>
          <p className={styles.label}>{say('phrases.will-read', { language: languageName(locale) })}</p>
          <p className={styles.own} lang={locale} dir={LANGUAGES[locale].direction}>
            {shown}
          </p>
          {phrase.machine ? <p className={styles.label}>{say('made.machine')}</p> : null}
        </div>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={!isFull}>
          {say('send.send')}
        </Button>
        <Button onClick={onBack}>{say('phrases.back')}</Button>
      </div>
    </form>
  );
}

type GapsProps = Pick<Props, 'book' | 'phrase'> & {
  readonly values: PhraseValues;
  readonly onChange: (values: PhraseValues) => void;
};

function Gaps({ book, phrase, values, onChange }: GapsProps) {
  const styles = useStyles();
  const set = (gap: keyof PhraseValues, value: string) => {
    const { [gap]: _, ...others } = values;
    onChange(value === '' ? others : { ...others, [gap]: value });
  };
  const has = (gap: keyof PhraseValues) => phrase.variables.includes(gap);
  if (!has('day') && !has('time') && !has('service')) return null;
  return (
    <div className={styles.gaps}>
      {has('service') ? (
        <Field label={say('phrases.gap.service')}>
          <Select value={values.service ?? ''} onChange={(_, { value }) => set('service', value)}>
            <option value="" />
            {book.services.map(({ id, english }) => (
              <option key={id} value={id}>
                {english}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {has('day') ? (
        <Field label={say('phrases.gap.day')}>
          <Input type="date" value={values.day ?? ''} onChange={(_, { value }) => set('day', value)} />
        </Field>
      ) : null}
      {has('time') ? (
        <Field label={say('phrases.gap.time')}>
          <Input type="time" value={values.time ?? ''} onChange={(_, { value }) => set('time', value)} />
        </Field>
      ) : null}
    </div>
  );
}
