import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Answer, Answers } from '../../knowledge/eligibility/answer.ts';
import type { Entitlement } from '../../knowledge/eligibility/entitlements.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { MessageKey } from '../../locales/catalogue.ts';
import { LANGUAGES, LOCALES, type Locale } from '../../locales/locale.ts';
import { escaped } from '../web/chat-page/html.ts';
import { ANSWER, written } from './rights-form.ts';
import type { RightsView } from './rights-view.ts';

export type RightsFrame = {
  readonly locale: Locale;
  readonly say: (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;
  readonly knowledge: KnowledgeBase;
  /** The name of the local service. */
  readonly service: string;
  readonly style: string;
  /** The guide that is asked about, or undefined for all. */
  readonly about: string | undefined;
};

type Words = { readonly en: string } & Readonly<Record<string, string>>;

/** One question with its reason, or the result. Works without a script: every button sends the form with all answers so far. */
export function rightsPageOf(frame: RightsFrame, view: RightsView): string {
  const { locale, say, service, style } = frame;
  const title = text(say('conversation:rights.title'));
  const languages = LOCALES.map(
    (each) =>
      `<button name="lang" value="${each}" lang="${each}" dir="${LANGUAGES[each].direction}"${each === locale ? ' aria-current="true"' : ''}>${LANGUAGES[each].name}</button>`,
  );
  return `<!doctype html>
<html lang="${locale}" dir="${LANGUAGES[locale].direction}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/chat/assets/icon.svg" type="image/svg+xml">
<style>${style}</style>
</head>
<body>
<header><p class="operator"><bdi>${text(service)}</bdi></p><a id="exit" href="/chat/exit">${text(say('conversation:plan-page.exit'))}</a></header>
<main>
<h1>${title}</h1>
<p class="kept">${text(say('conversation:rights.kept'))}</p>
${view.kind === 'question' ? question(frame, view) : result(frame, view)}
${said(frame, view.answers)}
<p class="ways"><a href="/chat?lang=${locale}">${text(say('conversation:rights.chat'))}</a></p>
</main>
<footer>${form(frame, view.answers, `<nav class="languages" aria-label="${text(say('conversation:plan-page.language'))}">${languages.join('')}</nav>`, view.kind === 'result')}</footer>
</body>
</html>
`;
}

function question(frame: RightsFrame, { fact, wrong, answers }: Extract<RightsView, { kind: 'question' }>): string {
  const { say } = frame;
  const told = wrong ? `<p class="problem" role="alert">${text(say('conversation:rights.wrong'))}</p>` : '';
  const find = fact.find ? `<p>${text(inWords(frame, fact.find))}</p>` : '';
  const secret = fact.sensitive ? `<p class="secret">${text(say('conversation:rights.sensitive'))}</p>` : '';
  const finish =
    answers.size > 0
      ? `<p class="ways"><button name="finish" value="1" class="quiet" formnovalidate>${text(say('conversation:rights.finish'))}</button></p>`
      : '';
  return form(
    frame,
    answers,
    `<input type="hidden" name="fact" value="${fact.id}">
${told}<h2 id="question">${text(inWords(frame, fact.question))}</h2>
<p class="why">${text(inWords(frame, fact.why))}</p>
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
  const button = (value: string, words: string) => `<button name="said" value="${value}">${text(words)}</button>`;
  switch (fact.type) {
    case 'choice':
      return fact.values
        .filter(({ id }) => id !== 'not-sure' && id !== 'prefer-not')
        .map(({ id, words }) => button(id, inWords(frame, words)))
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
  return `<li><h3 lang="${words.locale}" dir="${directionOf(words.locale)}">${text(words.title)}</h3>
${reasons.map((it) => `<p>${text(inWords(frame, it.words))}</p>`).join('')}
${warnings.map((it) => `<p class="warning">${text(inWords(frame, it.words))}</p>`).join('')}
${others === '' ? '' : `<p>${text(say('conversation:rights.instead'))} ${others}</p>`}
<p class="source">${text(say('conversation:rights.source', { publishers, checked: guide.checked_on }))}</p>
<p><a href="/chat?lang=${locale}#about=${id}">${text(say('conversation:rights.talk'))}</a></p></li>`;
}

function link({ knowledge, locale }: RightsFrame, id: string): string {
  const guide = knowledge.guide(id);
  if (!guide) return '';
  const { text: words } = knowledge.guideText(guide.id, locale);
  return `<a href="/chat?lang=${locale}#about=${guide.id}" lang="${words.locale}">${text(words.title)}</a>`;
}

/** What was said so far, each with a button to change it. */
function said(frame: RightsFrame, answers: Answers): string {
  const { say, knowledge } = frame;
  if (answers.size === 0) return '';
  const rows = knowledge.eligibility.facts.flatMap((fact) => {
    const answer = answers.get(fact.id);
    if (!answer) return [];
    const change = text(say('conversation:rights.change', { what: inWords(frame, fact.name) }));
    return [
      `<li><span>${text(inWords(frame, fact.question))}</span> <strong>${text(answerWords(frame, fact, answer))}</strong> <button name="change" value="${fact.id}" class="quiet" aria-label="${change}">${text(say('conversation:rights.change-short'))}</button></li>`,
    ];
  });
  return `<details class="said"><summary>${text(say('conversation:rights.said'))}</summary>${form(frame, answers, `<ul>${rows.join('')}</ul>`)}</details>`;
}

function answerWords(frame: RightsFrame, fact: Fact, answer: Answer): string {
  const { say } = frame;
  if (answer.kind !== 'value') return say(`conversation:rights.${answer.kind}`);
  if (fact.type === 'choice') {
    const chosen = fact.values.find(({ id }) => id === answer.value);
    return chosen ? inWords(frame, chosen.words) : '';
  }
  if (fact.type === 'yes-no') return say(answer.value === true ? 'conversation:card.yes' : 'conversation:card.no');
  if (Array.isArray(answer.value)) {
    return answer.value.length === 0 ? say('conversation:rights.no-children') : answer.value.join(', ');
  }
  return String(answer.value);
}

/** A form with all answers so far; `finished` keeps it at the result. */
function form({ locale, about }: RightsFrame, answers: Answers, content: string, finished = false): string {
  const fields = [...answers].map(
    ([id, answer]) => `<input type="hidden" name="${ANSWER}${id}" value="${escaped(written(answer))}">`,
  );
  return `<form method="post" action="/rights"><input type="hidden" name="lang" value="${locale}">${about ? `<input type="hidden" name="about" value="${escaped(about)}">` : ''}${finished ? '<input type="hidden" name="finish" value="1">' : ''}${fields.join('')}
${content}</form>`;
}

function inWords({ locale }: RightsFrame, words: Words): string {
  return words[locale] ?? words.en;
}

function directionOf(tag: string): 'ltr' | 'rtl' {
  const locale = LOCALES.find((it) => it === tag);
  return locale ? LANGUAGES[locale].direction : 'ltr';
}

function text(words: string): string {
  return escaped(words);
}
