import type { RenderedReply } from '../../../../dialogs/rendered.ts';
import { LANGUAGES } from '../../../../locales/locale.ts';
import { say } from '../words.ts';
import { CardView } from './card-view.tsx';
import { useEntryStyles } from './entry-styles.ts';

/** One rendering of what the bot said, in its own language and direction. `heading` is staff's word for it. */
export function ReplyView({ reply, heading }: { reply: RenderedReply; heading: string }) {
  const styles = useEntryStyles();
  const { direction } = LANGUAGES[reply.locale];
  const choices = reply.choices.map(({ label }) => label);
  return (
    <div>
      <p className={styles.who}>{heading}</p>
      <div lang={reply.locale} dir={direction}>
        <p className={reply.locale === 'en' ? styles.text : styles.own}>{reply.text}</p>
        {reply.card === undefined ? null : <CardView card={reply.card} />}
      </div>
      {choices.length === 0 ? null : (
        <p className={styles.who}>
          {say('entry.choices')}:{' '}
          <span lang={reply.locale} dir={direction}>
            {choices.join(' · ')}
          </span>
        </p>
      )}
    </div>
  );
}
