import { Field, MessageBar, MessageBarBody, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { OUTCOMES } from '../../../wire/desk.ts';
import type { Outcome } from '../api/desk-api.ts';
import { AskDialog } from '../shell/ask-dialog.tsx';
import { useDesk } from '../shell/desk-context.ts';
import { type DialogName, useDialogs } from '../shell/dialog-context.ts';
import { useStore, useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import type { Room } from './room.ts';
import { useRoom } from './use-rooms.ts';

/** The dialogs that end our part in the open conversation. */
export function LeaveDialogs() {
  const { open } = useDialogs();
  const room = useRoom(useWhole(useDesk().selected));
  if (room === undefined || (open !== 'close' && open !== 'give-back' && open !== 'let-go')) return null;
  return <LeaveDialog room={room} open={open} />;
}

type Leaving = Extract<DialogName, 'close' | 'give-back' | 'let-go'>;

function LeaveDialog({ room, open }: { room: Room; open: Leaving }) {
  const desk = useDesk();
  const { show } = useDialogs();
  const phase = useStore(room.state, (state) => state.phase);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (phase !== 'joined') return null;
  const leave = (act: () => Promise<void>) => {
    show(null);
    void desk.leave(room.id, act);
  };
  const cancel = () => show(null);
  switch (open) {
    case 'close':
      return (
        <AskDialog
          heading={say('close.heading')}
          confirm={say('close.confirm')}
          isReady={outcome !== null}
          onConfirm={() => (outcome === null ? undefined : leave(() => room.close(outcome)))}
          onCancel={cancel}
        >
          <Field label={say('close.outcomes')}>
            <RadioGroup
              value={outcome ?? ''}
              onChange={(_, { value }) => setOutcome(OUTCOMES.find((known) => known === value) ?? null)}
            >
              {OUTCOMES.map((known) => (
                <Radio key={known} value={known} label={say(`close.outcome.${known}`)} />
              ))}
            </RadioGroup>
          </Field>
          <p>{say('close.text')}</p>
          <Unsent room={room} />
        </AskDialog>
      );
    case 'give-back':
      return (
        <AskDialog
          heading={say('back.heading')}
          confirm={say('back.confirm')}
          onConfirm={() => leave(() => room.giveBack())}
          onCancel={cancel}
        >
          <p>{say('back.text')}</p>
          <Unsent room={room} />
        </AskDialog>
      );
    case 'let-go':
      return (
        <AskDialog
          heading={say('let-go.heading')}
          confirm={say('let-go.confirm')}
          onConfirm={() => leave(() => room.release())}
          onCancel={cancel}
        >
          <p>{say('let-go.text')}</p>
          <Unsent room={room} />
        </AskDialog>
      );
  }
}

/** Says that something was typed and not sent, before it goes. */
function Unsent({ room }: { room: Room }) {
  const { drafts, noteDrafts } = useDesk().kept;
  const outgoing = useWhole(room.outbox.messages);
  const isUnsent =
    drafts.read(room.id) !== null ||
    noteDrafts.read(room.id) !== null ||
    outgoing.some(({ state }) => state !== 'sent');
  if (!isUnsent) return null;
  return (
    <MessageBar intent="warning">
      <MessageBarBody>{say('close.unsent')}</MessageBarBody>
    </MessageBar>
  );
}
