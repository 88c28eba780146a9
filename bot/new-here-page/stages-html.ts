import { mayHaveChanged } from '../../knowledge/schema/freshness.ts';
import type { GuideId } from '../../knowledge/schema/ids.ts';
import type { Stage } from '../../knowledge/schema/stages.ts';
import { inWords, ordered, textMarks } from '../paper-page/words-html.ts';
import { escaped } from '../web/chat-page/html.ts';
import { languageLinks } from '../web/paper/languages.ts';
import { paperHtml } from '../web/paper/paper-html.ts';
import { datesForm } from './dates-html.ts';
import { type NewHereFrame, talkLink } from './talk-link.ts';

/**
 * All stages on one page, each to be opened by who wants to. Opening one sends nothing, so that nobody but the person knows where they
 * are now.
 */
export function stagesPage(frame: NewHereFrame): string {
  const { locale, say, knowledge } = frame;
  const machine = knowledge.stages.some(({ guides }) =>
    guides.some((id) => knowledge.guideText(id, locale).text.translation.by === 'machine'),
  );
  return paperHtml(frame, {
    title: 'conversation:new-here.title',
    main: `<p class="kept">${escaped(say('conversation:new-here.private'))}</p>
${knowledge.stages.map((it) => stageHtml(frame, it)).join('\n')}
${machine ? `<p class="source">${escaped(say('conversation:card.machine'))}</p>` : ''}
<p class="ways"><a href="/chat?lang=${locale}">${escaped(say('conversation:rights.chat'))}</a></p>`,
    languages: languageLinks(frame, '/new-here'),
  });
}

function stageHtml(frame: NewHereFrame, { title, summary, checklist, guides }: Stage): string {
  const { say } = frame;
  const dates = checklist
    ? `<section class="dates"><h2>${escaped(say('conversation:new-here.dates'))}</h2>
<p>${escaped(say('conversation:new-here.dates-intro'))}</p>
${datesForm(frame, null)}</section>`
    : '';
  return `<details class="stage"><summary>${inWords(frame.locale, title)}</summary>
<p>${inWords(frame.locale, summary)}</p>
${dates}<ol>${guides.map((id) => guideHtml(frame, id)).join('')}</ol></details>`;
}

function guideHtml(frame: NewHereFrame, id: GuideId): string {
  const { say, knowledge, locale, today } = frame;
  const guide = knowledge.guide(id);
  if (!guide) return '';
  const { text } = knowledge.guideText(id, locale);
  const changed = mayHaveChanged(guide, today)
    ? `<p class="warning">${escaped(say('conversation:card.may-have-changed'))}</p>`
    : '';
  return `<li><div${textMarks(locale, text.locale)}><h3>${ordered(text.title)}</h3>
<p>${ordered(text.answer)}</p></div>
<p><strong>${escaped(say('conversation:new-here.first'))}</strong> <span${textMarks(locale, text.locale)}>${ordered(text.first_step)}</span></p>
${changed}${talkLink(frame, id, text.title)}</li>`;
}
