import type { Action } from '../../../dialogs/action.ts';
import { grouped } from '../../../dialogs/plan/code.ts';
import type { Place } from '../../../dialogs/state.ts';
import type { Locale } from '../../../locales/locale.ts';
import type { Moment, Move } from '../../journeys/moment.ts';
import { GOOD_CODE, NEEDS, WAITS } from './known.ts';

type Words = Readonly<Record<Locale, string>>;

/** Words that are understood everywhere: the way back and the way to a person do not hang on a button. */
export const BACK: Words = { en: 'back', ar: 'رجوع', pl: 'wróć' };
export const PERSON: Words = { en: 'a person', ar: 'إنسان', pl: 'człowiek' };

const COMMANDS: readonly Words[] = [
  BACK,
  PERSON,
  { en: 'help', ar: 'مساعدة', pl: 'pomoc' },
  { en: 'stop', ar: 'توقف', pl: 'stop' },
  { en: 'go on', ar: 'تابع', pl: 'dalej' },
  { en: 'my plan', ar: 'خطتي', pl: 'mój plan' },
  { en: "what's on", ar: 'ماذا يوجد', pl: 'co się dzieje' },
  { en: 'how am I', ar: 'كيف حالي', pl: 'jak się mam' },
  { en: 'I have a code', ar: 'لدي رمز', pl: 'mam kod' },
  { en: 'I am new here', ar: 'أنا جديد هنا', pl: 'jestem tu od niedawna' },
  { en: 'stop asking', ar: 'لا تسألني', pl: 'nie pytaj' },
  { en: 'start again', ar: 'من جديد', pl: 'od nowa' },
  { en: 'forget me', ar: 'انسني', pl: 'zapomnij mnie' },
  { en: 'another language', ar: 'لغة أخرى', pl: 'inny język' },
  { en: 'Polski', ar: 'Polski', pl: 'العربية' },
  { en: 'yes', ar: 'نعم', pl: 'tak' },
  { en: 'no', ar: 'لا', pl: 'nie' },
  { en: 'tomorrow', ar: 'غدا', pl: 'jutro' },
];

/** No words, a number, a code that nobody has, and what nobody can understand. */
const ODD = ['', '1', '7k3f-9qrt-2xwb', 'blorp zargle'];
/** Answers that fit one question only, right and wrong, and are written wherever words are asked for. */
const ANSWERS = ['7', '99', '3/4', '1.1.2026', 'L10', 'ZE1', '7k3f 9qrt'];
const ASKS: readonly Place['at'][] = [
  'asking-area',
  'asking-code',
  'asking-day',
  'asking-goal',
  'introduction-words',
  'rating',
  'strengths',
];
const CODES = [GOOD_CODE, WAITS].map(grouped);

const INTRODUCING = ['offer', 'sent', 'accepted', 'attended', 'helped', 'not-helped', 'not-told'] as const;
const STAFF = ['claim', 'release', 'give-back', 'close', 'lease-expired'] as const;

/** As the page of the dated list brings them. */
const DAYS = [
  { task: 'look-for-home', on: '2026-11-29' },
  { task: 'send-end-letter', on: null },
];

export function tap(action: Action): Move {
  return { by: 'person', input: { kind: 'action', action } };
}

export function write(text: string, locale: Locale): Move {
  return { by: 'person', input: { kind: 'text', text, locale } };
}

/** Everything that anybody can do now: what is on the screen, what people write, what staff do, time that goes by. */
export function movesIn(moment: Moment): readonly Move[] {
  const { locale, place } = moment.conversation.state;
  const answers = ASKS.includes(place.at) ? ANSWERS : [];
  const texts = [...NEEDS, ...COMMANDS.map((words) => words[locale]), ...ODD, ...CODES, ...answers];
  return [
    { by: 'clock', hours: 0 },
    tap({ do: 'keep-days', days: DAYS }),
    ...choicesIn(moment).map(tap),
    ...texts.map((text) => write(text, locale)),
    { by: 'person', input: { kind: 'danger', danger: 'abuse', certainty: 'ask', text: 'I need a doctor', locale } },
    { by: 'person', input: { kind: 'danger', danger: 'suicide', certainty: 'sure', text: '', locale } },
    { by: 'person', input: { kind: 'quiet', quiet: 'no-food', text: 'no food today', locale } },
    { by: 'person', input: { kind: 'quiet', quiet: 'detention', text: 'they hold me', locale } },
    { by: 'person', input: { kind: 'text', text: 'I need a doctor', locale, beside: 'abuse' } },
    ...STAFF.map((act): Move => ({ by: 'staff', act })),
    { by: 'teller', wait: { kind: 'nobody-fits', place: 2, isUrgent: false } },
    ...INTRODUCING.map((what): Move => ({ by: 'introducer', what })),
    { by: 'clock', hours: 24 },
  ];
}

/** What the person can tap: the choices that were offered last and, while a person is asked for or there, those in the line above. */
export function choicesIn({ conversation: { state, hold } }: Moment): readonly Action[] {
  return [...state.offered.map(({ action }) => action), ...LINE_ABOVE[hold.kind]];
}

const LINE_ABOVE: Readonly<Record<Moment['conversation']['hold']['kind'], readonly Action[]>> = {
  bot: [],
  waiting: [{ do: 'leave-queue' }],
  offered: [{ do: 'accept-staff' }, { do: 'refuse-staff' }],
  joined: [{ do: 'end-person' }],
};

/** A move in a few words, to name the way that led to something. */
export function told(move: Move): string {
  switch (move.by) {
    case 'person': {
      const { input } = move;
      if (input.kind === 'action') return `taps ${JSON.stringify(input.action)}`;
      return input.kind === 'text' ? `writes "${input.text}"` : input.kind;
    }
    case 'staff':
      return `staff: ${move.act}`;
    case 'teller':
      return `told of the wait: ${move.wait.kind}`;
    case 'introducer':
      return `introduces: ${move.what}`;
    case 'clock':
      return move.hours === 0 ? 'hello' : `${move.hours} hours`;
  }
}
