import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useDesk } from '../shell/desk-context.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import type { Room } from './room.ts';

/** Says that something was typed and not sent, before it goes. */
export function Unsent({ room }: { room: Room }) {
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
