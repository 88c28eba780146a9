import type { Action } from '../../../../dialogs/action.ts';
import type { RenderedReply } from '../../../../dialogs/rendered.ts';
import type { ChatTokenAnswer, Status } from '../../../wire/chat.ts';
import type { Kept } from '../keep/storage.ts';
import { type Activity, readActivity } from './activity.ts';
import { type ActivitySet, type Answer, join, type Pass, poll, refresh, renew } from './calls.ts';
import { type LinkEffect, type LinkEvent, restMs, START, step } from './link.ts';
import type { Outbox } from './outbox.ts';
import { startSender } from './sender.ts';
import { openStream, type Stream } from './stream.ts';

/** What the page is told. */
export type Listener = {
  /** A token came, and with it everything said so far; `is` says whether that is the conversation that was shown until now. */
  joined: (joined: {
    is: 'first' | 'same' | 'another';
    answer: ChatTokenAnswer;
    activities: readonly Activity[];
  }) => void;
  activities: (activities: readonly Activity[]) => void;
  status: (status: Status) => void;
  outbox: (box: Outbox) => void;
  line: (line: 'good' | 'lost' | 'trouble') => void;
  /** The service refused a message or put it off; `urgent` is the fixed text for urgent harm, said even then. */
  notSaved: (said: { message: string | null; urgent: RenderedReply | null }) => void;
};

export type Conversation = {
  send: (text: string, action?: Action) => void;
  /** Sends again now what was not sent; the message that was tapped even if the service refused it before. */
  sendAgain: (id: string) => void;
  /** Begins a new conversation; what was not sent in the old one is given up. */
  startOver: () => void;
  /** Something happened that makes it worth trying at once: the network is back, the page is looked at again. */
  wake: () => void;
  stop: () => void;
};

/** After this much silence on a stream the page asks once, because a dead connection on a phone may look alive for minutes. */
const SILENCE_MS = 45_000;

/**
 * Our small Direct Line client: carries out what the machine in `link.ts` says, and tells the page what came.
 * `language` is asked for anew each time, because the person may change it while the page waits for a token.
 */
export function holdConversation(
  kept: Kept,
  language: () => { locale: string; chosen: boolean },
  listener: Listener,
): Conversation {
  let link = START.link;
  let pass: Pass | null = null;
  let shown: string | null = null;
  let watermark = '';
  let streamUrl = '';
  let stream: Stream | null = null;
  let stopped = false;
  /** Rises when a conversation is given up, so that answers of calls made in it are not taken for the new one's. */
  let era = 0;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let refreshTimer: ReturnType<typeof setTimeout> | undefined;
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;

  const sender = startSender(kept, {
    pass: () => pass,
    locale: () => language().locale,
    changed: (box) => listener.outbox(box),
    notSaved: (said) => listener.notSaved(said),
    expired: () => on('expired'),
    unreached: () => listener.line(navigator.onLine ? 'trouble' : 'lost'),
    sent: () => on('wake'),
  });

  function on(event: LinkEvent): void {
    if (stopped) return;
    const next = step(link, event);
    link = next.link;
    carryOut(next.effect);
  }

  function carryOut(effect: LinkEffect): void {
    if (effect === 'join') void joinNow();
    else if (effect === 'open') open();
    else if (effect === 'renew') void renewNow();
    else if (effect === 'poll') void pollNow();
    else if (effect === 'rest') {
      clearTimeout(restTimer);
      restTimer = setTimeout(() => on('rested'), restMs(link, Math.random()));
    }
  }

  async function joinNow(): Promise<void> {
    const here = era;
    stream?.close();
    const resume = kept.resume();
    const answer = await join({ ...language(), ...(resume !== null && { resume }) });
    if (here !== era || stopped) return;
    if (answer.is !== 'ok') {
      sender.interrupt();
      tellLine(answer);
      on('join-failed');
      return;
    }
    const { value } = answer;
    pass = { token: value.token, conversationId: value.conversationId };
    watermark = value.watermark;
    streamUrl = value.streamUrl;
    if (value.resume !== undefined) kept.keepResume(value.resume);
    kept.markThisTab();
    refreshLater(value.expires_in);
    const is = shown === null ? 'first' : shown === value.conversationId ? 'same' : 'another';
    shown = value.conversationId;
    const activities = read(value.activities);
    listener.joined({ is, answer: value, activities });
    forgetEchoes(activities);
    listener.status(value.status);
    listener.line('good');
    on('joined');
    sender.go();
  }

  function open(): void {
    const here = era;
    stream?.close();
    stream = openStream(streamUrl, {
      opened: () => {
        on('opened');
        listener.line('good');
        sender.go();
        listenForSilence();
      },
      heard: (set) => {
        if (here !== era) return;
        on('heard');
        listenForSilence();
        if (set !== null) take(set);
      },
      closed: () => {
        clearTimeout(silenceTimer);
        on('closed');
      },
    });
  }

  async function renewNow(): Promise<void> {
    const here = era;
    if (pass === null) return;
    const answer = await renew(pass, watermark);
    if (here !== era) return;
    if (answer.is === 'ok') {
      streamUrl = answer.value.streamUrl;
      if (answer.value.token !== undefined) pass = { ...pass, token: answer.value.token };
      on('renewed');
    } else if (answer.is === 'expired') on('expired');
    else {
      tellLine(answer);
      on('renew-failed');
    }
  }

  async function pollNow(): Promise<void> {
    const answer = await ask();
    if (answer === null) return;
    if (answer.is === 'ok') {
      listener.line('good');
      on('polled');
      sender.go();
    } else if (answer.is === 'expired') on('expired');
    else {
      tellLine(answer);
      on('poll-failed');
    }
  }

  /** Asks once for what is new; null when the conversation was given up meanwhile. */
  async function ask(): Promise<Answer<ActivitySet> | null> {
    const here = era;
    if (pass === null) return null;
    const answer = await poll(pass, watermark);
    if (here !== era || stopped) return null;
    if (answer.is === 'ok') take(answer.value);
    return answer;
  }

  /** A stream that has been silent while something new was there, or while nothing answers, is dead. */
  async function checkStream(): Promise<void> {
    const before = watermark;
    const answer = await ask();
    if (link.is !== 'live' || answer === null) return;
    if (answer.is === 'expired') on('expired');
    else if (answer.is !== 'ok' || (answer.value.activities.length > 0 && watermark !== before)) {
      stream?.close();
      on('closed');
    } else listenForSilence();
  }

  function listenForSilence(): void {
    clearTimeout(silenceTimer);
    silenceTimer = setTimeout(() => void checkStream(), SILENCE_MS);
  }

  function take(set: ActivitySet): void {
    if (set.watermark !== undefined) watermark = set.watermark;
    const activities = read(set.activities);
    for (const activity of activities) if (activity.is === 'status') listener.status(activity.status);
    listener.activities(activities);
    forgetEchoes(activities);
  }

  function forgetEchoes(activities: readonly Activity[]): void {
    for (const activity of activities) {
      if (activity.is === 'message' && activity.clientId !== null) sender.echoed(activity.clientId);
    }
  }

  function refreshLater(seconds: number): void {
    clearTimeout(refreshTimer);
    refreshTimer = setTimeout(() => void refreshNow(), (seconds * 1000) / 2);
  }

  async function refreshNow(): Promise<void> {
    const here = era;
    if (pass === null) return;
    const answer = await refresh(pass);
    if (here !== era) return;
    if (answer.is === 'ok') {
      pass = { ...pass, token: answer.value.token };
      refreshLater(answer.value.expires_in);
    } else if (answer.is === 'later') refreshLater(60);
    else on('expired');
  }

  function tellLine(answer: Answer<unknown>): void {
    listener.line(answer.is === 'later' && !answer.reached && !navigator.onLine ? 'lost' : 'trouble');
  }

  function giveUp(): void {
    era += 1;
    stream?.close();
    pass = null;
    for (const timer of [restTimer, refreshTimer, silenceTimer]) clearTimeout(timer);
  }

  listener.outbox(sender.box());
  carryOut(START.effect);

  return {
    send: (text, action) => sender.add(text, action),
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
      stopped = true;
      giveUp();
      sender.stop();
    },
  };
}

function read(wire: readonly unknown[]): readonly Activity[] {
  return wire.map(readActivity).filter((activity) => activity !== null);
}
