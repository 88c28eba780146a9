import type { MessageKey } from '../../../locales/catalogue.ts';
import { SOURCE_LOCALE } from '../../../locales/locale.ts';
import { neutralise } from '../chat/show/neutralise.ts';
import type { BuiltPage } from '../chat-page/built-page.ts';
import { escaped } from '../chat-page/html.ts';
import { languageButtons, languageLinks } from '../paper/languages.ts';
import { type PaperFrame, paperHtml } from '../paper/paper-html.ts';

/** A plan in the words of one language, as `dialogs/render/plan-view.ts` makes it. */
export type PlanView = {
  readonly goal: string | null;
  readonly next: (StepView & { readonly lines: readonly string[] }) | null;
  readonly later: readonly StepView[];
  readonly tried: readonly StepView[];
  readonly done: readonly StepView[];
};
type StepView = { readonly title: string; readonly english: string | null; readonly day: string | null };

export type PlanFrame = Omit<PaperFrame, 'style'> & { readonly built: BuiltPage };

/** Which code it is, in groups, and as a picture of the address that opens it. */
export type PlanKey = { readonly grouped: string; readonly qr: string };

/** Asks for the code. `problem` says why there is no plan to show; `error` is its code in the catalogue. */
export function askPage(frame: PlanFrame, problem: { key: MessageKey; error: string } | null): string {
  const { locale, say } = frame;
  const told = problem
    ? `<p class="problem" id="problem" role="alert" data-error="${problem.error}">${text(say(problem.key))}</p>`
    : '';
  return page(
    frame,
    languageLinks(frame, '/plan'),
    `${told}
<form id="open" class="ask" method="post" action="/plan">
<input type="hidden" name="lang" value="${locale}">
<label for="code">${text(say('conversation:plan-page.ask'))}</label>
<p id="hint">${text(say('conversation:plan-page.hint'))}</p>
<input id="code" name="code" type="text" required maxlength="30" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="hint${problem ? ' problem' : ''}">
<button type="submit">${text(say('conversation:plan-page.open'))}</button>
</form>
<p class="ways"><a href="/chat?lang=${locale}">${text(say('conversation:plan-page.chat'))}</a></p>`,
  );
}

/** The plan like a hand-written list: the goal, the next step large, the later ones small, the done ones ticked. */
export function planPageOf(frame: PlanFrame, plan: PlanView, key: PlanKey): string {
  const { locale, say } = frame;
  return page(
    frame,
    languageButtons(frame, '/plan', `<input type="hidden" name="code" value="${escaped(key.grouped)}">`),
    `<div class="sheet">
<div class="list">
${plan.goal === null ? '' : `<section><h2>${text(say('conversation:plan-page.goal'))}</h2><p class="goal" dir="auto">${text(plan.goal)}</p></section>`}
${nextStep(frame, plan)}
${steps(plan.later, say('conversation:plan-page.later'), 'later')}
${steps(plan.tried, say('conversation:plan.tried-word'), 'tried')}
${steps(plan.done, say('conversation:plan.done-word'), 'done')}
</div>
<aside>
${key.qr}
<p>${text(say('conversation:plan-page.scan'))}</p>
<p class="code"><span>${text(say('conversation:plan-page.code'))}</span> <bdi dir="ltr">${escaped(key.grouped)}</bdi></p>
<p>${text(say('conversation:plan-page.kept'))}</p>
</aside>
</div>
<p class="ways"><button type="button" id="print" hidden>${text(say('conversation:plan-page.print'))}</button>
<a href="/chat?lang=${locale}#plan=${escaped(key.grouped)}">${text(say('conversation:plan-page.chat'))}</a></p>`,
  );
}

function nextStep({ say }: PlanFrame, { next }: PlanView): string {
  if (!next) return `<section class="next"><p>${text(say('conversation:plan-page.nothing-next'))}</p></section>`;
  return `<section class="next"><h2>${text(say('conversation:plan.next'))}</h2>
<p class="title">${text(next.title)}</p>${beside(next)}${next.lines.map((line) => `<p>${text(line)}</p>`).join('')}</section>`;
}

function steps(list: readonly StepView[], heading: string, className: string): string {
  if (list.length === 0) return '';
  const items = list.map((step) => `<li><span class="title">${text(step.title)}</span>${beside(step)}</li>`);
  return `<section class="${className}"><h2>${text(heading)}</h2><ul>${items.join('')}</ul></section>`;
}

function beside({ english, day }: StepView): string {
  return [
    english === null
      ? ''
      : `<span class="english" lang="${SOURCE_LOCALE}"><bdi dir="ltr">${text(english)}</bdi></span>`,
    day === null ? '' : `<span class="day">${text(day)}</span>`,
  ].join('');
}

function page({ built, ...frame }: PlanFrame, languages: string, main: string): string {
  const paper = { ...frame, style: built.style };
  return paperHtml(paper, { title: 'conversation:plan.title', main, languages, script: built.script });
}

function text(words: string): string {
  return escaped(neutralise(words));
}
