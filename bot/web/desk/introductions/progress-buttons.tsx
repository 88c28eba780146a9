import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { z } from 'zod';
import {
  type DeskIntroduction,
  NOT_HELPED,
  PROGRESS_ORDER,
  type progressRequestSchema,
} from '../../../wire/introductions.ts';
import { say } from '../words.ts';

type Progress = z.output<typeof progressRequestSchema>;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly introduction: Pick<DeskIntroduction, 'state' | 'wasTold'>;
  /** Rejects where it could not be said. Either way the introduction has been read again. */
  readonly onProgress: (progress: Progress) => Promise<void>;
};
type Send = { readonly send: (progress: Progress) => void };

/**
 * What can be said next of an introduction: how far it is, or how it ended, or whether the partner knows something that the person took back.
 * Nothing before the person agreed, and nothing after its end.
 */
export function ProgressButtons({ introduction, onProgress }: Props) {
  const { state, wasTold } = introduction;
  const [said, setSaid] = useState<{ readonly of: string; readonly isFailed: boolean } | null>(null);
  const send = (progress: Progress) => {
    setSaid({ of: state, isFailed: false });
    onProgress(progress).catch(() => setSaid({ of: state, isFailed: true }));
  };
  const isUnderWay = PROGRESS_ORDER.includes(state);
  return (
    <div>
      {isUnderWay ? <FurtherButtons at={PROGRESS_ORDER.indexOf(state)} send={send} /> : null}
      {state === 'withdrawn' && wasTold === null ? <NoteButtons send={send} /> : null}
      {said === null ? null : <Answer of={said.of} isFailed={said.isFailed} now={state} />}
    </div>
  );
}

/** The person may have been faster: then nothing went wrong, and what is to be done stands above. */
function Answer({ of, isFailed, now }: { of: string; isFailed: boolean; now: string }) {
  if (of !== 'withdrawn' && now === 'withdrawn') return <p role="alert">{say('introduction.taken-back')}</p>;
  return isFailed ? <p role="alert">{say('introduction.failed')}</p> : null;
}

function NoteButtons({ send }: Send) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <Button size="small" onClick={() => send({ move: 'sent' })}>
        {say('introduction.note.told')}
      </Button>
      <Button size="small" onClick={() => send({ move: 'not-told' })}>
        {say('introduction.note.not-told')}
      </Button>
    </div>
  );
}

function FurtherButtons({ at, send }: Send & { at: number }) {
  const styles = useStyles();
  const [because, setBecause] = useState('');
  const reason = NOT_HELPED.find((known) => known === because);
  return (
    <>
      <div className={styles.row}>
        {(['sent', 'accepted', 'attended'] as const)
          .filter((move) => PROGRESS_ORDER.indexOf(move) > at)
          .map((move) => (
            <Button key={move} size="small" onClick={() => send({ move })}>
              {say(`introduction.move.${move}`)}
            </Button>
          ))}
        <Button size="small" onClick={() => send({ move: 'helped' })}>
          {say('introduction.move.helped')}
        </Button>
      </div>
      <div className={styles.row}>
        <Field size="small" label={say('introduction.because')}>
          <Select size="small" value={because} onChange={(_, { value }) => setBecause(value)}>
            <option value="" />
            {NOT_HELPED.map((known) => (
              <option key={known} value={known}>
                {say(`introduction.because.${known}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          size="small"
          disabledFocusable={reason === undefined}
          onClick={() => (reason === undefined ? undefined : send({ move: 'not-helped', because: reason }))}
        >
          {say('introduction.move.not-helped')}
        </Button>
      </div>
    </>
  );
}
