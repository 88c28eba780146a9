import type { Action } from '../../../../dialogs/action.ts';
import type { RenderedReply } from '../../../../dialogs/rendered.ts';
import type { ChatTokenAnswer, Status } from '../../../wire/chat.ts';
import type { Kept } from '../keep/storage.ts';
import type { OwnSign } from '../signs/signs.ts';
import { type Activity, readActivity } from './activity.ts';
import {
  type ActivitySet,
  type Answer,
  endResume,
  finish,
  giveSign,
  join,
  type Pass,
  poll,
  renew,
  type TokenRequest,
} from './calls.ts';
import { type Freshness, keepFresh } from './freshness.ts';
import { type LinkEffect, type LinkEvent, restMs, START, step } from './link.ts';
import type { Outbox } from './outbox.ts';
import { startSender } from './sender.ts';
import { openStream, type Stream } from './stream.ts';

/** What the page is told. */
export type Listener = {
  /** A token came, and with it what was said so far; `is` says whether that is the conversation that was shown until now. */
  joined: (joined: {
    is: 'first' | 'same' | 'another';
    answer: ChatTokenAnswer;
    activities: readonly Activity[];
  }) => void;
  activities: (activities: readonly Activity[]) => void;
  status: (status: Status) => void;
  /** Somebody of the staff is writing. */
  writing: (name: string) => void;
  outbox: (box: Outbox) => void;
  line: (line: 'good' | 'lost' | 'trouble') => void;
  /** The service refused a message or put it off; `urgent` is the fixed text for urgent harm, said even then. */
  notSaved: (said: { message: string | null; urgent: RenderedReply | null }) => void;
};

export type Conversation = {
  send: (text: string, action?: Action) => void;
  /** Lets staff know something that is kept nowhere. */
  sign: (sign: OwnSign) => void;
  /** Sends again now what was not sent; the message that was tapped even if the service refused it before. */
  sendAgain: (id: string) => void;
  /** Begins a new conversation; what was not sent in the old one is given up. */
  startOver: () => void;
  /** Something happened that makes it worth trying at once: the network is back, the page is looked at again. */
  wake: () => void;
  stop: () => void;
  /**
   * Gives the conversation up and tells the service to forget it. What is on its way is waited for, `patienceMs` at most, so that it does
   * not arrive after that. Resolves when the service has heard of it or cannot be reached.
   */
  finish: (patienceMs: number) => Promise<void>;
};

/**
 * Our small Direct Line client: carries out what the machine in `link.ts` says, and tells the page what came.
 * `asks` is asked for anew each time, because the person may change the language while the page waits for a token, and what a link asked for
 * is asked for once.
 */
export function holdConversation(
  kept: Kept,
  asks: () => Omit<TokenRequest, 'resume'>,
  listener: Listener,
): Conversation {
  let link = START.link;
  let pass: Pass | null = null;
  let shown: string | null = null;
  let watermark = '';
  let streamUrl = '';
  let stream: Stream | null = null;
  let freshness: Freshness | null = null;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  /** Rises when a conversation is given up, so that answers of calls made in it are not taken for the new one's. */
  let era = 0;

  const sender = startSender(kept, {
    pass: () => pass,
    locale: () => asks().locale,
    changed: (box) => listener.outbox(box),
    notSaved: (said) => listener.notSaved(said),
    expired: () => on('expired'),
    unreached: () => listener.line(navigator.onLine ? 'trouble' : 'lost'),
    sent: () => on('wake'),
  });

  function on(event: LinkEvent): void {
    const next = step(link, event);
    link = next.link;
    carryOut(next.effect);
  }

  function carryOut(effect: LinkEffect): void {
    clearTimeout(restTimer);
    if (effect === 'join') void joinNow();
    else if (effect === 'open') open();
    else if (effect === 'renew') void renewNow();
    else if (effect === 'poll') void pollNow();
    else if (link.is === 'resting') restTimer = setTimeout(() => on('rested'), restMs(link, Math.random()));
  }

  async function joinNow(): Promise<void> {
    const here = era;
    stream?.close();
    const resume = kept.resume();
    const answer = await join({ ...asks(), ...(resume !== null && { resume }) });
    if (here !== era) return;
    if (answer.is === 'ok') {
      enter(answer.value);
      on('joined');
      sender.go();
    } else {
      sender.interrupt();
      tellLine(answer);
      on('join-failed');
    }
  }

  function enter(answer: ChatTokenAnswer): void {
    const { token, conversationId } = answer;
    pass = { token, conversationId };
    ({ watermark, streamUrl } = answer);
    if (answer.resume !== undefined) kept.keepResume(answer.resume);
    kept.markThisTab();
    freshness?.stop();
    freshness = keepFresh(pass, answer.expires_in, {
      refreshed: (fresh) => {
        pass = { token: fresh, conversationId };
      },
      expired: () => on('expired'),
    });
    const is = shown === null ? 'first' : shown === conversationId ? 'same' : 'another';
    shown = conversationId;
    const activities = read(answer.activities);
    forgetEchoes(activities);
    listener.joined({ is, answer, activities });
    listener.status(answer.status);
    listener.line('good');
  }

  function open(): void {
    stream?.close();
    stream = openStream(streamUrl, {
      opened: () => {
        on('opened');
        listener.line('good');
        sender.go();
      },
      heard: (set) => {
        on('heard');
        if (set !== null) take(set);
      },
      silent: () => void checkStream(),
      closed: () => on('closed'),
    });
  }

  async function renewNow(): Promise<void> {
    const here = era;
    if (pass === null) return;
    const answer = await renew(pass, watermark);
    if (here !== era) return;
    if (answer.is === 'ok') {
      streamUrl = answer.value.streamUrl;
      on('renewed');
    } else failed(answer, 'renew-failed');
  }

  async function pollNow(): Promise<void> {
    const answer = await ask();
    if (answer === null) return;
    if (answer.is === 'ok') {
      listener.line('good');
      on('polled');
      sender.go();
    } else failed(answer, 'poll-failed');
  }

  /** A stream that stays silent while something new is there, or while nothing answers, is dead. */
  async function checkStream(): Promise<void> {
    const answer = await ask();
    if (link.is !== 'live' || answer === null) return;
    if (answer.is === 'ok') listener.line('good');
    if (answer.is === 'expired') on('expired');
    else if (answer.is !== 'ok' || answer.value.activities.length > 0) {
      stream?.close();
      on('closed');
    }
  }

  /** Asks once for what is new; null when the conversation was given up meanwhile. */
  async function ask(): Promise<Answer<ActivitySet> | null> {
    const here = era;
    if (pass === null) return null;
    const answer = await poll(pass, watermark);
    if (here !== era) return null;
    if (answer.is === 'ok') take(answer.value);
    return answer;
  }

  function take(set: ActivitySet): void {
    if (set.watermark !== undefined) watermark = set.watermark;
    const activities = read(set.activities);
    for (const activity of activities) {
      if (activity.is === 'status') listener.status(activity.status);
      if (activity.is === 'writing') listener.writing(activity.name);
    }
    forgetEchoes(activities);
    listener.activities(activities);
  }

  /** Before they are shown: what has arrived is not on its way any more. */
  function forgetEchoes(activities: readonly Activity[]): void {
    sender.echoed(activities.map((activity) => (activity.is === 'message' ? activity.clientId : null)));
  }

  function failed(answer: Answer<unknown>, event: 'renew-failed' | 'poll-failed'): void {
    if (answer.is === 'expired') on('expired');
    else {
      tellLine(answer);
      on(event);
    }
  }

  function tellLine(answer: Answer<unknown>): void {
    listener.line(answer.is === 'later' && !answer.reached && !navigator.onLine ? 'lost' : 'trouble');
  }

  function giveUp(): void {
    era += 1;
    stream?.close();
    freshness?.stop();
    clearTimeout(restTimer);
    pass = null;
  }

  listener.outbox(sender.box());
  carryOut(START.effect);

  return {
    send: (text, action) => sender.add(text, action),
    sign: (sign) => {
      if (pass !== null) giveSign(pass, sign);
    },
    sendAgain: (id) => {
      sender.again(id);
      on('wake');
    },
    startOver: () => {
      giveUp();
      shown = null;
      sender.empty();
      link = START.link;
      carryOut(START.effect);
    },
    wake: () => {
      sender.again(null);
      if (link.is === 'live') void checkStream();
      else on('wake');
    },
    stop: () => {
      giveUp();
      sender.stop();
    },
    finish: async (patienceMs) => {
      const last = pass;
      giveUp();
      sender.stop();
      if (patienceMs > 0) await Promise.race([sender.idle(), new Promise((done) => setTimeout(done, patienceMs))]);
      const resume = kept.resume();
      kept.forget();
      if (last !== null) await finish(last);
      if (resume !== null) endResume(resume);
    },
  };
}

function read(wire: readonly unknown[]): readonly Activity[] {
  return wire.map(readActivity).filter((activity) => activity !== null);
}
