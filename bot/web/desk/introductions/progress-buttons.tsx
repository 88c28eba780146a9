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
  readonly introduction: Pick<DeskIntroduction, 'state' | 'place'>;
  /** Rejects where it could not be said. */
  readonly onProgress: (progress: Progress) => Promise<void>;
};

/** What can be said next of an introduction: how far it is, or how it ended. Nothing before the person agreed, and nothing after its end. */
export function ProgressButtons({ introduction, onProgress }: Props) {
  const styles = useStyles();
  const [because, setBecause] = useState('');
  const [isFailed, setFailed] = useState(false);
  const at = PROGRESS_ORDER.indexOf(introduction.state);
  if (at < 0) return null;
  const send = (progress: Progress) => {
    setFailed(false);
    onProgress(progress).catch(() => setFailed(true));
  };
  const reason = NOT_HELPED.find((known) => known === because);
  return (
    <div>
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
      {isFailed ? <p role="alert">{say('introduction.failed')}</p> : null}
    </div>
  );
}
