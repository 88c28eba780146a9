/**
 * The line to the service as a state machine: pure, so that every way of losing it and getting it back can be tested.
 * `tries` counts what failed since something was last heard; the driver turns it into a wait.
 */
export type Link =
  /** Asking for a token, which also makes the conversation or comes back to it. */
  | { readonly is: 'joining'; readonly tries: number }
  | { readonly is: 'opening'; readonly tries: number }
  | { readonly is: 'live'; readonly tries: number }
  /** Asking for a new stream address: each can be used once. */
  | { readonly is: 'renewing'; readonly tries: number }
  /** Where web sockets do not get through, the page asks again and again. `round` counts towards trying them once more. */
  | { readonly is: 'polling'; readonly tries: number; readonly round: number }
  | {
      readonly is: 'resting';
      readonly tries: number;
      readonly round: number;
      readonly next: 'join' | 'renew' | 'poll';
    };

export type LinkEvent =
  | 'joined'
  | 'join-failed'
  | 'opened'
  | 'heard'
  | 'closed'
  | 'renewed'
  | 'renew-failed'
  | 'polled'
  | 'poll-failed'
  /** The token is not taken any more, by whichever call. */
  | 'expired'
  | 'rested'
  /** The network is back, the page is looked at again, or the person wants to send now. */
  | 'wake';

/** What the driver is to do now. `rest` ends in the event `rested`. */
export type LinkEffect = 'join' | 'open' | 'renew' | 'poll' | 'rest' | null;
type Step = { readonly link: Link; readonly effect: LinkEffect };

const SOCKETS_BEFORE_POLLING = 3;
const POLLS_BEFORE_SOCKET = 20;

export const START: Step = { link: { is: 'joining', tries: 0 }, effect: 'join' };

export function step(link: Link, event: LinkEvent): Step {
  if (event === 'expired' && link.is !== 'joining') return expired(link);
  switch (link.is) {
    case 'joining':
      if (event === 'joined') return { link: { is: 'opening', tries: link.tries }, effect: 'open' };
      if (event === 'join-failed') return rest('join', link.tries + 1);
      break;
    case 'opening':
      if (event === 'opened') return { link: { is: 'live', tries: link.tries }, effect: null };
      if (event === 'closed') return fallen(link.tries + 1);
      break;
    case 'live':
      if (event === 'heard') return { link: { is: 'live', tries: 0 }, effect: null };
      if (event === 'closed') return rest('renew', link.tries + 1);
      break;
    case 'renewing':
      if (event === 'renewed') return { link: { is: 'opening', tries: link.tries }, effect: 'open' };
      if (event === 'renew-failed') return rest('renew', link.tries + 1);
      break;
    case 'polling':
      if (event === 'polled' && link.round >= POLLS_BEFORE_SOCKET) return begin('renew', SOCKETS_BEFORE_POLLING - 1, 0);
      if (event === 'polled') return rest('poll', 0, link.round + 1);
      if (event === 'poll-failed') return rest('poll', link.tries + 1, link.round);
      break;
    case 'resting':
      if (event === 'rested' || event === 'wake') return begin(link.next, link.tries, link.round);
      break;
  }
  return { link, effect: null };
}

function expired(link: Link): Step {
  return link.tries > 0 ? rest('join', link.tries + 1) : begin('join', 1, 0);
}

function fallen(tries: number): Step {
  return tries >= SOCKETS_BEFORE_POLLING ? begin('poll', 0, 0) : rest('renew', tries);
}

function rest(next: 'join' | 'renew' | 'poll', tries: number, round = 0): Step {
  return { link: { is: 'resting', next, tries, round }, effect: 'rest' };
}

function begin(what: 'join' | 'renew' | 'poll', tries: number, round: number): Step {
  if (what === 'poll') return { link: { is: 'polling', tries, round }, effect: 'poll' };
  return { link: { is: what === 'join' ? 'joining' : 'renewing', tries }, effect: what };
}

const POLL_MS = 3_000;
const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to rest, in milliseconds: doubling from half a second to half a minute, and spread over its second half, so that pages
 * do not all come back in the same moment. `random` is from 0 up to 1.
 */
export function restMs(link: Link, random: number): number {
  if (link.tries === 0) return POLL_MS;
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** (link.tries - 1));
  return whole / 2 + (whole / 2) * random;
}
