import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { DeskConversation } from '../../../wire/desk.ts';
import type { DeskIntroduction } from '../../../wire/introductions.ts';
import type { Room } from '../conversation/room.ts';
import { say } from '../words.ts';
import { ProgressButtons } from './progress-buttons.tsx';
import { ToDelete } from './to-delete.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  each: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
  told: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  value: { margin: 0 },
});

/** What the person wants to be introduced for, and each introduction: how it stands, exactly what may be told, what to say of it next. */
export function IntroductionsPart({ room, conversation }: { room: Room; conversation: DeskConversation }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { introductions = [], introduceTo } = conversation;
  if (introductions.length === 0 && introduceTo === undefined) return null;
  return (
    <section className={styles.part}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {say('introduction.heading')}
      </h3>
      {introduceTo === undefined ? null : (
        <p className={styles.text}>{say('introduction.wish', { step: introduceTo })}</p>
      )}
      <ul className={styles.list}>
        {introductions.toReversed().map((introduction) => (
          <li key={introduction.id} className={styles.each}>
            <One introduction={introduction} />
            {conversation.holder === null ? (
              <ProgressButtons
                introduction={introduction}
                onProgress={async (progress) => {
                  await room.introductionProgress(introduction.id, progress);
                  // The button may be gone, and the keyboard with it.
                  heading.current?.focus();
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ introduction }: { introduction: DeskIntroduction }) {
  const styles = useStyles();
  const { kind, place, state, told, because, form } = introduction;
  return (
    <>
      <p className={styles.text}>{say('introduction.what', { kind: say(`introduction.kind.${kind}`), place })}</p>
      <p className={styles.text}>{say(`introduction.state.${state}`)}</p>
      {because === null ? null : <p className={styles.text}>{say(`introduction.because.${because}`)}</p>}
      <ToDelete introduction={introduction} />
      {form === null ? null : (
        <>
          <p className={styles.text}>{say(told.length === 0 ? 'introduction.nothing-told' : 'introduction.told')}</p>
          <dl className={styles.told}>
            {told.map(({ detail, text }) => (
              <Pair key={detail} label={say(`introduction.detail.${detail}`)} value={text} />
            ))}
          </dl>
          <a href={form} target="_blank" rel="noopener noreferrer">
            {say('introduction.form')}
          </a>
        </>
      )}
    </>
  );
}

function Pair({ label, value }: { label: string; value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.value} dir="auto">
        {value}
      </dd>
    </>
  );
}
