import type { RenderedCard } from '../../../dialogs/rendered.ts';
import { BUTTONS, ELEMENT_SUBTITLE_LIMIT, ELEMENT_TITLE_LIMIT, ELEMENTS, TITLE_LIMIT } from './limits.ts';
import type { Button, Element } from './message.ts';

/** A card as elements of a generic template. `whole`: nothing of the card is left out, so that it needs no text beside it. */
export type Template = { readonly elements: readonly Element[]; readonly whole: boolean };

/** A place and the plan; null for any other card, and where the template would show nothing that the text does not. */
export function templateOf(card: RenderedCard): Template | null {
  if (card.kind === 'plan') return planTemplate(card);
  return card.kind === 'service' ? serviceTemplate(card) : null;
}

/** A card for each step, to be swiped; each says that it is of a plan, because it may be passed on. */
function planTemplate({ title: plan, facts, links, notices, sections, summary }: RenderedCard): Template | null {
  if (facts.length === 0 || facts.length > ELEMENTS) return null;
  const buttons = buttonsOf(links);
  const elements = facts.map(({ label, text }) => ({
    title: text,
    subtitle: `${plan}: ${label}`,
    ...(buttons.length > 0 && { buttons }),
  }));
  const isTooLong = elements.some(
    ({ title, subtitle }) => title.length > ELEMENT_TITLE_LIMIT || subtitle.length > ELEMENT_SUBTITLE_LIMIT,
  );
  if (isTooLong) return null;
  const hasAllLinks = buttons.length === links.length && links.every(({ label }) => label.length <= TITLE_LIMIT);
  return { elements, whole: hasAllLinks && notices.length === 0 && sections.length === 0 && summary === '' };
}

/** The name, what it is in short, and what a tap does: call, open the page. All of it stands in the text too. */
function serviceTemplate({ title, summary, facts, links }: RenderedCard): Template | null {
  const buttons = buttonsOf(links);
  if (buttons.length === 0) return null;
  const subtitle = cut(summary || facts[0]?.text || title, ELEMENT_SUBTITLE_LIMIT);
  return { elements: [{ title: cut(title, ELEMENT_TITLE_LIMIT), subtitle, buttons }], whole: false };
}

/** Meta takes addresses of https only, and telephone numbers from their plus on. */
function buttonsOf(links: RenderedCard['links']): Button[] {
  const buttons = links.flatMap(({ label, href }): Button[] => {
    const title = cut(label, TITLE_LIMIT);
    if (href.startsWith('https://')) return [{ type: 'web_url', title, url: href }];
    return /^tel:\+\d{7,15}$/.test(href) ? [{ type: 'phone_number', title, payload: href.slice('tel:'.length) }] : [];
  });
  return buttons.slice(0, BUTTONS);
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`;
}
