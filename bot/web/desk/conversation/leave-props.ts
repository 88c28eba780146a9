import type { Room } from './room.ts';

/** What a dialog that ends our part in a conversation needs: the act is carried out, and the conversation put away, by `leave`. */
export type LeaveProps = {
  readonly room: Room;
  readonly leave: (act: () => Promise<void>) => void;
  readonly cancel: () => void;
};
