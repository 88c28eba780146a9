import { AskDialog } from '../shell/ask-dialog.tsx';
import { useDesk } from '../shell/desk-context.ts';
import { type DialogName, useDialogs } from '../shell/dialog-context.ts';
import { useStore, useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { CloseDialog } from './close-dialog.tsx';
import { GiveBackDialog } from './give-back-dialog.tsx';
import type { LeaveProps } from './leave-props.ts';
import type { Room } from './room.ts';
import { TransferDialog } from './transfer-dialog.tsx';
import { Unsent } from './unsent.tsx';
import { useRoom } from './use-rooms.ts';

const DIALOGS = {
  close: CloseDialog,
  'give-back': GiveBackDialog,
  transfer: TransferDialog,
  'let-go': LetGoDialog,
} as const;
type Leaving = keyof typeof DIALOGS;

/** The dialogs that end our part in the open conversation. */
export function LeaveDialogs() {
  const { open } = useDialogs();
  const room = useRoom(useWhole(useDesk().selected));
  if (room === undefined || open === null || !isLeaving(open)) return null;
  return <LeaveDialog room={room} open={open} />;
}

function isLeaving(open: DialogName): open is Leaving {
  return open in DIALOGS;
}

function LeaveDialog({ room, open }: { room: Room; open: Leaving }) {
  const desk = useDesk();
  const { show } = useDialogs();
  const phase = useStore(room.state, (state) => state.phase);
  if (phase !== 'joined' || room.isBeside()) return null;
  const leave = (act: () => Promise<void>) => {
    show(null);
    void desk.leave(room.id, act);
  };
  const Open = DIALOGS[open];
  return <Open room={room} leave={leave} cancel={() => show(null)} />;
}

function LetGoDialog({ room, leave, cancel }: LeaveProps) {
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
