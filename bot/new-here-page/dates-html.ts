import type { DatedTask } from '../../knowledge/move-on/checklist.ts';
import { guideId } from '../../knowledge/schema/ids.ts';
import type { MessageKey } from '../../locales/catalogue.ts';
import { dayWords, inWords } from '../paper-page/words-html.ts';
import { escaped } from '../web/chat-page/html.ts';
import { languageButtons } from '../web/paper/languages.ts';
import { paperHtml } from '../web/paper/paper-html.ts';
import type { DatedList, ListResult } from './dated-list.ts';
import { DATE_FIELDS, type DateField, type DatesForm } from './dates-form.ts';
import { keepForm } from './keep-html.ts';
import { type NewHereFrame, talkLink } from './talk-link.ts';

const LABELS: Readonly<Record<DateField, MessageKey>> = {
  decided: 'conversation:new-here.decided',
  letter: 'conversation:new-here.letter',
  ends: 'conversation:new-here.ends',
};

/** Where somebody goes who has no home, when the last day is over. */
const HOMELESS = guideId.parse('homeless');

/** The list with its dates, or why there is none; and the dates, to change them. Every date stands in the form and nowhere else. */
export function datesPage(frame: NewHereFrame, form: DatesForm, result: ListResult): string {
  const { locale, say } = frame;
  const listed = result.kind === 'list';
  return paperHtml(frame, {
    title: 'conversation:new-here.dates',
    main: `<p class="kept">${escaped(say('conversation:new-here.dates-kept'))}</p>
${listed ? listHtml(frame, result) : `<p class="problem" role="alert">${escaped(say(PROBLEMS[result.kind]))}</p>`}
<details class="change"${listed ? '' : ' open'}><summary>${escaped(say('conversation:new-here.change'))}</summary>
${datesForm(frame, form, listed ? result : null)}</details>
<p class="ways"><a href="/new-here?lang=${locale}">${escaped(say('conversation:new-here.back'))}</a> <a href="/chat?lang=${locale}">${escaped(say('conversation:rights.chat'))}</a></p>`,
    languages: languageButtons(frame, '/new-here', hiddenDates(form)),
  });
}

const PROBLEMS: Readonly<Record<Exclude<ListResult, DatedList>['kind'], MessageKey>> = {
  wrong: 'conversation:new-here.wrong',
  'dates-do-not-fit': 'conversation:new-here.do-not-fit',
  'no-rule-then': 'conversation:new-here.no-rule',
};

/** The fields for the dates. Whether somebody was given more days is asked only where that made a difference. */
export function datesForm(frame: NewHereFrame, form: DatesForm | null, list: DatedList | null = null): string {
  const { locale, say } = frame;
  const fields = DATE_FIELDS.map((field) => {
    const wrong = form?.wrong.includes(field);
    const told = wrong
      ? `<span class="told" id="${field}-wrong">${escaped(say('conversation:new-here.wrong-date'))}</span>`
      : '';
    const marks = `${field === 'decided' ? ' required' : ''}${wrong ? ` aria-invalid="true" aria-describedby="${field}-wrong"` : ''}`;
    return `<p><label for="${field}">${escaped(say(LABELS[field]))}</label>${told}
<input id="${field}" name="${field}" type="date" placeholder="31/12/2026" autocomplete="off" value="${form?.dates[field] ?? ''}"${marks}></p>`;
  });
  const asksLonger = list?.checklist.note !== undefined || form?.longer;
  return `<form method="post" action="/new-here" novalidate><input type="hidden" name="lang" value="${locale}">
${fields.join('\n')}
${box('children', say('conversation:new-here.children'), form?.children)}
${asksLonger ? box('longer', say('conversation:new-here.longer'), form?.longer) : ''}
<button class="main">${escaped(say('conversation:new-here.make'))}</button></form>`;
}

function box(name: 'children' | 'longer', words: string, checked = false): string {
  return `<label class="box"><input type="checkbox" name="${name}" value="1"${checked ? ' checked' : ''}> ${escaped(words)}</label>`;
}

function hiddenDates({ dates, children, longer }: DatesForm): string {
  const fields = [
    ...DATE_FIELDS.flatMap((field) => (dates[field] ? [[field, dates[field]]] : [])),
    ...(children ? [['children', '1']] : []),
    ...(longer ? [['longer', '1']] : []),
  ];
  return fields.map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`).join('');
}

function listHtml(frame: NewHereFrame, list: DatedList): string {
  const { say, knowledge } = frame;
  const { lastDay, basis, days, firstMoney, note, sources } = list.checklist;
  const rests = sources.flatMap((id) => knowledge.moveOn.sources[id] ?? []);
  const seen = rests.map((it) => it.seen_on).toSorted()[0];
  const checked = seen ? dayWords(frame.locale, seen) : '';
  const publishers = rests.map((it) => it.publisher).join(', ');
  const over = list.over
    ? `<p class="warning">${escaped(say('conversation:new-here.over'))}</p><p>${talkLink(frame, HOMELESS, knowledge.guideText(HOMELESS, frame.locale).text.title)}</p>`
    : '';
  return `<p class="last">${escaped(say('conversation:new-here.last-day'))} <strong>${escaped(dayWords(frame.locale, lastDay))}</strong></p>
<p>${escaped(basis === 'letter' ? say('conversation:new-here.from-letter') : say('conversation:new-here.counted', { days }))}</p>
${over}${note ? `<p>${inWords(frame.locale, note)}</p>` : ''}
<p>${escaped(say('conversation:new-here.first-money'))} <strong>${escaped(dayWords(frame.locale, firstMoney))}</strong></p>
${tasksHtml(frame, 'conversation:new-here.now', list.now)}
${tasksHtml(frame, 'conversation:new-here.coming', list.coming, true)}
${tasksHtml(frame, 'conversation:new-here.waiting', list.waiting)}
${keepForm(frame, list)}
<p class="source">${escaped(say('conversation:rights.source', { publishers, checked }))}</p>`;
}

function tasksHtml(frame: NewHereFrame, heading: MessageKey, tasks: readonly DatedTask[], dated = false): string {
  if (tasks.length === 0) return '';
  const items = tasks.map(({ due, words, why, guide }) => {
    const day = dated && due ? `<p class="day">${escaped(dayWords(frame.locale, due, 'day'))}</p>` : '';
    return `<li>${day}<h3>${inWords(frame.locale, words)}</h3><p>${inWords(frame.locale, why)}</p>${talkLink(frame, guide, words[frame.locale] ?? words.en)}</li>`;
  });
  return `<h2>${escaped(frame.say(heading))}</h2><ul class="tasks">${items.join('')}</ul>`;
}
