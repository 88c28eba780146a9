import type { Room } from '../conversation/room.ts';
import { useRoom } from '../conversation/use-rooms.ts';
import { ExportDialog } from '../export/export-dialog.tsx';
import { useDesk } from '../shell/desk-context.ts';
import { useDialogs } from '../shell/dialog-context.ts';
import { useStore, useWhole } from '../state/use-store.ts';
import { IntroduceDialog } from './introduce-dialog.tsx';

/** The dialogs of a talk that does not end with them. */
export function TalkDialogs() {
  const { open } = useDialogs();
  const room = useRoom(useWhole(useDesk().selected));
  if (room === undefined || (open !== 'introduce' && open !== 'export')) return null;
  return <TalkDialog key={room.id} room={room} open={open} />;
}

function TalkDialog({ room, open }: { room: Room; open: 'introduce' | 'export' }) {
  const { show } = useDialogs();
  const phase = useStore(room.state, (state) => state.phase);
  if (phase !== 'joined' || room.isBeside()) return null;
  const close = () => show(null);
  return open === 'introduce' ? (
    <IntroduceDialog room={room} close={close} />
  ) : (
    <ExportDialog room={room} close={close} />
  );
}
