import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Answer, Answers } from '../../knowledge/eligibility/answer.ts';
import type { Entitlement } from '../../knowledge/eligibility/entitlements.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { MessageKey } from '../../locales/catalogue.ts';
import { dayWords, inWords, ordered, textMarks, wordsIn } from '../paper-page/words-html.ts';
import { escaped } from '../web/chat-page/html.ts';
import { languageButtons } from '../web/paper/languages.ts';
import { type PaperFrame, paperHtml } from '../web/paper/paper-html.ts';
import { ANSWER, written } from './rights-form.ts';
import type { RightsView } from './rights-view.ts';

export type RightsFrame = PaperFrame & {
  readonly knowledge: KnowledgeBase;
  /** The guide that is asked about, or undefined for all. */
  readonly about: string | undefined;
};

/** One question with its reason, or the result. Works without a script: every button sends the form with all answers so far. */
export function rightsPageOf(frame: RightsFrame, view: RightsView): string {
  const { locale, say } = frame;
  return paperHtml(frame, {
    title: 'conversation:rights.title',
    main: `<p class="kept">${text(say('conversation:rights.kept'))}</p>
${view.kind === 'question' ? question(frame, view) : result(frame, view)}
${said(frame, view.answers)}
<p class="ways"><a href="/chat?lang=${locale}">${text(say('conversation:rights.chat'))}</a></p>`,
    languages: languageButtons(frame, '/rights', hidden(frame, view.answers, view.kind === 'result')),
  });
}

function question(frame: RightsFrame, { fact, wrong, answers }: Extract<RightsView, { kind: 'question' }>): string {
  const { say } = frame;
  const told = wrong ? `<p class="problem" role="alert">${text(say('conversation:rights.wrong'))}</p>` : '';
  const find = fact.find ? `<p>${inWords(frame.locale, fact.find)}</p>` : '';
  const secret = fact.sensitive ? `<p class="secret">${text(say('conversation:rights.sensitive'))}</p>` : '';
  const finish =
    answers.size > 0
      ? `<p class="ways"><button name="finish" value="1" class="quiet" formnovalidate>${text(say('conversation:rights.finish'))}</button></p>`
      : '';
  return form(
    frame,
    answers,
    `<input type="hidden" name="fact" value="${fact.id}">
${told}<h2 id="question">${inWords(frame.locale, fact.question)}</h2>
<p class="why">${inWords(frame.locale, fact.why)}</p>
${secret}${find}
<div class="answers" role="group" aria-labelledby="question">
${answerFields(frame, fact)}
<button name="said" value="not-sure" class="quiet" formnovalidate>${text(say('conversation:rights.not-sure'))}</button>
<button name="said" value="prefer-not" class="quiet" formnovalidate>${text(say('conversation:rights.prefer-not'))}</button>
</div>
${finish}`,
  );
}

function answerFields(frame: RightsFrame, fact: Fact): string {
  const { say } = frame;
  const button = (value: string, words: string) => `<button name="said" value="${value}">${ordered(words)}</button>`;
  switch (fact.type) {
    case 'choice':
      return fact.values
        .filter(({ id }) => id !== 'not-sure' && id !== 'prefer-not')
        .map(({ id, words }) => button(id, wordsIn(frame.locale, words)))
        .join('\n');
    case 'yes-no':
      return [button('true', say('conversation:card.yes')), button('false', say('conversation:card.no'))].join('\n');
    case 'number':
      return `<label for="typed">${text(say(`conversation:rights.unit-${fact.unit}`))}</label>
<p class="typed"><input id="typed" name="typed" inputmode="decimal" maxlength="12" autocomplete="off" dir="ltr" required><button>${text(say('conversation:rights.next'))}</button></p>`;
    case 'ages':
      return `${button('none', say('conversation:rights.no-children'))}
<label for="typed">${text(say('conversation:rights.ages'))}</label>
<p class="typed"><input id="typed" name="typed" maxlength="60" autocomplete="off" dir="ltr"><button>${text(say('conversation:rights.next'))}</button></p>`;
  }
}

function result(frame: RightsFrame, view: Extract<RightsView, { kind: 'result' }>): string {
  const { say } = frame;
  const group = (key: MessageKey, list: readonly Entitlement[], open: boolean) =>
    list.length === 0
      ? ''
      : `<details${open ? ' open' : ''}><summary>${text(say(key))} <span class="count">${list.length}</span></summary>
<ul>${list.map((it) => entitlement(frame, it)).join('')}</ul></details>`;
  const first = view.likely.length > 0;
  return `<p>${text(say('conversation:rights.result'))}</p>
${group('conversation:rights.likely', view.likely, true)}
${group('conversation:rights.cannot-say', view.cannotSay, !first)}
${group('conversation:rights.for-all', view.forAll, frame.about !== undefined)}
${group('conversation:rights.unlikely', view.unlikely, frame.about !== undefined)}
<p>${text(say('conversation:rights.not-advice'))}</p>`;
}

function entitlement(frame: RightsFrame, { guide: id, reasons, instead, warnings }: Entitlement): string {
  const { say, knowledge, locale } = frame;
  const guide = knowledge.guide(id);
  if (!guide) return '';
  const { text: words } = knowledge.guideText(id, locale);
  const publishers = [...new Set(guide.sources.map((it) => it.publisher))].slice(0, 2).join(', ');
  const others = instead.map((other) => link(frame, other)).join(' · ');
  return `<li><h3${textMarks(locale, words.locale)}>${ordered(words.title)}</h3>
${reasons.map((it) => `<p>${inWords(frame.locale, it.words)}</p>`).join('')}
${warnings.map((it) => `<p class="warning">${inWords(frame.locale, it.words)}</p>`).join('')}
${others === '' ? '' : `<p>${text(say('conversation:rights.instead'))} ${others}</p>`}
<p class="source">${text(say('conversation:rights.source', { publishers, checked: dayWords(locale, guide.checked_on) }))}</p>
<p><a href="/chat?lang=${locale}#about=${id}">${text(say('conversation:rights.talk'))}</a></p></li>`;
}

function link({ knowledge, locale }: RightsFrame, id: string): string {
  const guide = knowledge.guide(id);
  if (!guide) return '';
  const { text: words } = knowledge.guideText(guide.id, locale);
  return `<a href="/chat?lang=${locale}#about=${guide.id}"${textMarks(locale, words.locale)}>${ordered(words.title)}</a>`;
}

/** What was said so far, each with a button to change it. */
function said(frame: RightsFrame, answers: Answers): string {
  const { say, knowledge } = frame;
  if (answers.size === 0) return '';
  const rows = knowledge.eligibility.facts.flatMap((fact) => {
    const answer = answers.get(fact.id);
    if (!answer) return [];
    const change = text(say('conversation:rights.change', { what: wordsIn(frame.locale, fact.name) }));
    return [
      `<li><span>${inWords(frame.locale, fact.question)}</span> <strong>${ordered(answerWords(frame, fact, answer))}</strong> <button name="change" value="${fact.id}" class="quiet" aria-label="${change}">${text(say('conversation:rights.change-short'))}</button></li>`,
    ];
  });
  return `<details class="said"><summary>${text(say('conversation:rights.said'))}</summary>${form(frame, answers, `<ul>${rows.join('')}</ul>`)}</details>`;
}

function answerWords(frame: RightsFrame, fact: Fact, answer: Answer): string {
  const { say } = frame;
  if (answer.kind !== 'value') return say(`conversation:rights.${answer.kind}`);
  if (fact.type === 'choice') {
    const chosen = fact.values.find(({ id }) => id === answer.value);
    return chosen ? wordsIn(frame.locale, chosen.words) : '';
  }
  if (fact.type === 'yes-no') return say(answer.value === true ? 'conversation:card.yes' : 'conversation:card.no');
  if (Array.isArray(answer.value)) {
    return answer.value.length === 0 ? say('conversation:rights.no-children') : answer.value.join(', ');
  }
  return String(answer.value);
}

/** A form with all answers so far. */
function form(frame: RightsFrame, answers: Answers, content: string): string {
  return `<form method="post" action="/rights"><input type="hidden" name="lang" value="${frame.locale}">${hidden(frame, answers)}
${content}</form>`;
}

/** All answers so far; `finished` keeps it at the result. */
function hidden({ about }: RightsFrame, answers: Answers, finished = false): string {
  const fields = [...answers].map(([id, answer]): [string, string] => [`${ANSWER}${id}`, written(answer)]);
  const all = [...(about ? [['about', about]] : []), ...(finished ? [['finish', '1']] : []), ...fields];
  return all
    .map(([name = '', value = '']) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
    .join('');
}

function text(words: string): string {
  return escaped(words);
}
