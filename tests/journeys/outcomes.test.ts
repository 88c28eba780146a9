import { expect, it } from 'vitest';
import { readWords } from '../../locales/read-words.ts';
import { SCENE } from './scene.ts';
import { JOURNEYS } from './table.ts';
import { travel } from './travel.ts';

/** Words on buttons and cards, names that stand inside a sentence, and the words of pages and of channels that are not the conversation. */
const INSIDE: readonly RegExp[] = [
  /^(?:wait|choice|card|part|passed-on|topic|role|filter|plan-page|unreadable|private|deletion|poster)\./,
  /^(?:rights|new-here)\.(?!invite$)/,
  /^area\.(?!ask$|which$|elsewhere$|question$)/,
  /^introduction\.(?:kind|about|fact|days|form)(?:-|$)/,
  /^introduction\.(?:left-out|not-written|nothing-else|open-form|withheld(?:-detail)?)$/,
  /^how\.(?:title|label-.*|first|change|kept)$/,
  /^plan\.(?:title|goal-.*-label|to-do|done-word|tried-word|next|open-page|step)$/,
  /^timetable\.(?:title.*|hours|from|until|all-day|bank-holiday)$/,
];

/** Said only where no journey comes, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'hand-off.beside-joined': 'a supervisor comes: the dialog is not asked',
  'hand-off.beside-gone': 'the same, who leaves',
  'hand-off.passed-on': 'staff pass somebody on: the dialog is not asked',
  'hand-off.passed-to': 'the same, to a colleague',
  'hand-off.place': 'told from the queue, after the turn',
  'hand-off.place-and-time': 'told from the queue, after the turn',
  'how.elsewhere': 'a channel that others keep: there it is not asked',
  'introduction.no-longer': 'an agreement with a partner that ends between the question and the yes',
  'export.safeguarding': 'staff export a part of the talk: the dialog is not asked',
  'export.complaint': 'the same, for a complaint',
  'plan.days-apart': 'a channel that others keep, on which the days of the dated list are not shown',
  'old.text': 'a guide or a place that an old button names is not known any more',
  'person.already': 'what is written to a member of staff goes to them, so the dialog is not asked',
  'tell.answer-machine': 'a deployment that has set up what translates between staff and people',
  'person.translator': 'a deployment that has set up what translates between staff and people',
  'step.person': 'a need for which nothing is written any more',
  'step.service': 'a need that one place answers and no guide',
  'tell.full': 'ten reports of one conversation',
  'tell.wait': 'too many reports of one address',
  'welcome.given': 'who came by a link that says who gave it: journeys begin without one',
  'follow-up.offer-elsewhere': 'a channel that others keep, on which we cannot write first',
  'finish.done': 'the tablet of a hub, where somebody has finished: the page says so, no button of the dialogs',
};

it('every answer that the dialogs can give is met on a journey', () => {
  const words = Object.keys(readWords('en', 'conversation') as object);
  const keys = new Set(words.map((key) => key.replace(/_(?:one|other)$/, '')));
  const answers = [...keys].filter((key) => !INSIDE.some((inside) => inside.test(key)) && !(key in ELSEWHERE));
  const met = new Set(JOURNEYS.flatMap((journey) => travel(journey, 'en', SCENE)).flatMap((stop) => stop.keys));
  expect(answers.filter((key) => !met.has(key))).toEqual([]);
  expect(Object.keys(ELSEWHERE).filter((key) => met.has(key) || !keys.has(key))).toEqual([]);
});
