import { makeStyles, tokens } from '@fluentui/react-components';
import type { RenderedBlock, RenderedCard } from '../../../../dialogs/rendered.ts';
import { LANGUAGES } from '../../../../locales/locale.ts';
import { say } from '../words.ts';
import { isSafeLink } from './safe-link.ts';

const useStyles = makeStyles({
  card: {
    marginBlockStart: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
  title: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  facts: { margin: `${tokens.spacingVerticalXS} 0` },
  label: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: 0 },
  summary: { cursor: 'pointer', minHeight: '24px' },
});

/** A card as the person got it: title and summary at once, the rest when it is wanted. */
export function CardView({ card }: { card: RenderedCard }) {
  const styles = useStyles();
  return (
    <div className={styles.card} lang={card.locale} dir={LANGUAGES[card.locale].direction}>
      <p className={styles.title}>{card.title}</p>
      <p className={styles.text}>{card.summary}</p>
      <details>
        <summary className={styles.summary} lang="en">
          {say('card.more')}
        </summary>
        <dl className={styles.facts}>
          {card.facts.map(({ label, text }) => (
            <div key={`${label} ${text}`}>
              <dt className={styles.label}>{label}</dt>
              <dd className={styles.value}>{text}</dd>
            </div>
          ))}
        </dl>
        {card.sections.map(({ heading, blocks, locale = card.locale }) => (
          <div key={heading}>
            <p className={styles.title}>{heading}</p>
            <div lang={locale} dir={LANGUAGES[locale].direction}>
              {inOrder(blocks).map(({ value, key }) => (
                <Block key={key} block={value} />
              ))}
            </div>
          </div>
        ))}
        {card.notices.map((notice) => (
          <p key={notice} className={styles.text}>
            {notice}
          </p>
        ))}
        {card.links.map(({ label, href }) => (
          <p key={href} className={styles.text}>
            <SafeLink href={href} text={label} />
          </p>
        ))}
      </details>
    </div>
  );
}

function Block({ block }: { block: RenderedBlock }) {
  if (block.kind === 'paragraph') return <Runs runs={block.runs} />;
  const items = inOrder(block.items).map(({ value, key }) => (
    <li key={key}>
      <Runs runs={value} />
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

type Run = Extract<RenderedBlock, { kind: 'paragraph' }>['runs'][number];

function Runs({ runs }: { runs: readonly Run[] }) {
  const styles = useStyles();
  return (
    <p className={styles.text}>
      {inOrder(runs).map(({ value: { text, bold, href }, key }) => {
        if (href !== undefined) return <SafeLink key={key} href={href} text={text} />;
        return bold === true ? <strong key={key}>{text}</strong> : <span key={key}>{text}</span>;
      })}
    </p>
  );
}

function SafeLink({ href, text }: { href: string; text: string }) {
  if (!isSafeLink(href)) return <span>{text}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}

/** Parts of one reply never change their places, so their places are their keys. */
function inOrder<Value>(values: readonly Value[]): readonly { value: Value; key: string }[] {
  return values.map((value, index) => ({ value, key: String(index) }));
}
