import { DETAILS } from '../../knowledge/schema/partner.ts';
import { BACK, choice, MORE, PERSON, PLAN } from '../choices.ts';
import { introductionIn } from '../introduction/in-state.ts';
import {
  canWithdraw,
  type Introduction,
  isUnderWay,
  type Offered,
  type UnderWay,
} from '../introduction/introduction.ts';
import { wouldTell } from '../introduction/moved.ts';
import type { Choice, Reply } from '../reply.ts';
import type { Params, Said } from '../said.ts';
import type { Place, State } from '../state.ts';
import type { World } from '../world.ts';

type At<P extends Place['at']> = Extract<Place, { at: P }>;
/** Beside a member of staff the way back and the way to a person are theirs, so only what is the person's own is offered. */
type Around = Pick<World, 'with'>;

/** Its words must go on ending the talk, whatever was offered last. */
export const END = choice('end-person', { do: 'end-person' });

/** One introduction: exactly what is told to whom, for what and how long; and what the person can still do about it. */
export function presentIntroduction(state: State, place: At<'introduction'>, around: Around): Reply[] {
  const introduction = introductionIn(state, place.introduction);
  if (!introduction) return [{ said: { key: 'conversation:introduction.gone' }, choices: onwards(around) }];
  const card = { kind: 'introduction', introduction, locale: state.locale } as const;
  return [{ said: saidOf(introduction), card, choices: choicesFor(state, introduction, around) }];
}

/** How it stands, in a sentence. */
export function saidOf(introduction: Introduction): Said {
  const params = namesIn(introduction);
  const { state } = introduction;
  if (state === 'withdrawn' && introduction.wasTold === null)
    return { key: 'conversation:introduction.withdrawn-perhaps', params };
  if ((state === 'withdrawn' || state === 'not-helped') && introduction.wasTold === true)
    return { key: `conversation:introduction.${state}-told`, params };
  return { key: `conversation:introduction.${state}`, params };
}

/** Their own words for a name or a way to reach them. */
export function presentWriting(state: State, place: At<'introduction-words'>, around: Around): Reply[] {
  const { introduction, detail } = place;
  const back: Choice = choice('leave-it', { do: 'leave-out', introduction, detail, out: true });
  const gone = introductionIn(state, introduction)?.state !== 'offered';
  if (gone) return presentIntroduction(state, { at: 'introduction', introduction }, around);
  return [
    { said: { key: `conversation:introduction.write-${detail}` }, choices: [back, isAlone(around) ? PERSON : END] },
  ];
}

/** All introductions of this conversation, the newest first. */
export function presentIntroductions({ introductions }: State, around: Around): Reply[] {
  const each = introductions
    .toReversed()
    .map(({ id, service }) => choice('introduction', { do: 'introduction', introduction: id }, { place: { service } }));
  const key = each.length > 0 ? 'conversation:introduction.list' : 'conversation:introduction.none';
  return [{ said: { key }, choices: [...each, ...onwards(around)] }];
}

function namesIn({ by, service }: Pick<Introduction, 'by' | 'service'>): Params {
  return { name: by.name, place: { service } };
}

function choicesFor(state: State, introduction: Introduction, around: Around): Choice[] {
  if (introduction.state === 'offered') return [...answers(introduction, state), isAlone(around) ? PERSON : END];
  if (isUnderWay(introduction)) return [...whileUnderWay(state, introduction, around), ...onwards(around)];
  if (canWithdraw(introduction)) return [withdrawing(introduction), ...(isAlone(around) ? onwards(around) : [END])];
  return onwards(around);
}

function answers(offered: Offered, { locale }: State): Choice[] {
  const { id: introduction, asks } = offered;
  const told = wouldTell(offered, locale);
  const changes = DETAILS.filter((detail) => asks.includes(detail)).flatMap((detail): Choice[] => {
    const outOrIn = (out: boolean) => ({ do: 'leave-out', introduction, detail, out }) as const;
    if (told[detail] !== undefined) return [choice(`leave-out-${detail}`, outOrIn(true))];
    if (detail === 'language' || detail === 'about') return [choice(`tell-${detail}`, outOrIn(false))];
    return [choice(`write-${detail}`, { do: 'write-detail', introduction, detail })];
  });
  return [
    choice('introduction-yes', { do: 'introduction-yes', introduction }, undefined, 'yes'),
    ...changes,
    choice('introduction-no', { do: 'introduction-no', introduction }, undefined, 'no'),
  ];
}

function whileUnderWay({ plan }: State, introduction: UnderWay, around: Around): Choice[] {
  const step = `service:${introduction.service}`;
  const add = isAlone(around) && !plan.some((it) => it.id === step) ? [choice('add', { do: 'add-to-plan', step })] : [];
  return [withdrawing(introduction), ...add, ...(isAlone(around) ? [] : [END])];
}

function withdrawing({ id }: Introduction): Choice {
  return choice('withdraw', { do: 'withdraw', introduction: id });
}

function onwards(around: Around): Choice[] {
  return isAlone(around) ? [MORE, PLAN, BACK, PERSON] : [];
}

function isAlone(around: Around): boolean {
  return around.with !== 'staff';
}
