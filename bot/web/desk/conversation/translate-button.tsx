import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { say } from '../words.ts';
import { useEntryStyles } from './entry-styles.ts';
import type { Room } from './room.ts';

type Props = { readonly room: Room; readonly seq: number; readonly service: string };
type Reading =
  | { readonly kind: 'not-asked' | 'asking' | 'failed' }
  | { readonly kind: 'read'; readonly english: string };

/** Shows what the person wrote in English, when it is asked for: only then do their words go to the service. */
export function TranslateButton({ room, seq, service }: Props) {
  const styles = useEntryStyles();
  const [reading, setReading] = useState<Reading>({ kind: 'not-asked' });
  const ask = async () => {
    setReading({ kind: 'asking' });
    try {
      const english = await room.translated(seq);
      setReading(english === null ? { kind: 'failed' } : { kind: 'read', english });
    } catch {
      setReading({ kind: 'failed' });
    }
  };
  const canAsk = reading.kind === 'not-asked' || reading.kind === 'failed';
  return (
    <div>
      <div role="status">
        {reading.kind === 'asking' ? <p className={styles.who}>{say('translate.asking')}</p> : null}
        {reading.kind === 'failed' ? <p className={styles.who}>{say('translate.failed')}</p> : null}
        {reading.kind === 'read' ? <p className={styles.who}>{say('translate.by', { service })}</p> : null}
        {reading.kind === 'read' ? <p className={styles.text}>{reading.english}</p> : null}
      </div>
      {canAsk ? (
        <Button size="small" onClick={() => void ask()}>
          {say('translate.ask', { service })}
        </Button>
      ) : null}
    </div>
  );
}
