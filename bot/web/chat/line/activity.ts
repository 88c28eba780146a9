import type { FingerpostData, Status, WritingData } from '../../../wire/chat.ts';

/** An activity of the stream, as far as this page shows it. */
export type Activity =
  | {
      readonly is: 'message';
      readonly id: string;
      readonly text: string;
      readonly locale: string | null;
      /** Our own id of a message that was sent from here. */
      readonly clientId: string | null;
      readonly data: FingerpostData;
    }
  | { readonly is: 'status'; readonly status: Status }
  /** Somebody of the staff is writing. */
  | { readonly is: 'writing'; readonly name: string };

type Wire = {
  type?: string;
  name?: string;
  id?: string;
  text?: string;
  locale?: string;
  value?: unknown;
  channelData?: { clientActivityID?: string; fingerpost?: FingerpostData | WritingData };
};

/**
 * Reads an activity of our own service, which has checked it against `fingerpostDataSchema` before it was sent.
 * Null for whatever this page does not show, such as kinds of a later version.
 */
export function readActivity(wire: unknown): Activity | null {
  const { type, name, id, text, locale, value, channelData } = (wire ?? {}) as Wire;
  if (type === 'event' && name === 'fingerpost/status') return { is: 'status', status: value as Status };
  const data = channelData?.fingerpost;
  if (type === 'typing' && data?.kind === 'writing') return { is: 'writing', name: data.name };
  if (type !== 'message' || id === undefined || data === undefined || data.kind === 'writing') return null;
  const clientId = channelData?.clientActivityID ?? null;
  return { is: 'message', id, text: text ?? '', locale: locale ?? null, clientId, data };
}
