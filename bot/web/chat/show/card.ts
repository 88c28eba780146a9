import type { RenderedBlock, RenderedCard } from '../../../../dialogs/rendered.ts';
import type { Direction } from './direction.ts';
import { element } from './element.ts';
import { icon } from './icons.ts';
import { inline, link, paragraphs } from './speech.ts';
import { languageOf, word } from './spoken.ts';

type Run = Extract<RenderedBlock, { kind: 'paragraph' }>['runs'][number];

/** A guide, a service or the plan. Read from top to bottom it makes sense without a picture; `direction` is that of its language. */
export function cardElement(card: RenderedCard, direction: Direction): HTMLElement {
  return element(
    'section',
    { class: `card ${card.kind}`, lang: card.locale, dir: direction, 'aria-label': card.title },
    word(`card.${card.kind}`, { tag: 'p', className: 'kind' }),
    element('h2', {}, ...inline(card.title)),
    ...paragraphs(card.summary),
    card.facts.length > 0 ? element('dl', {}, ...card.facts.map(fact)) : null,
    ...card.sections.map((section) => element('section', {}, element('h3', {}, section.heading), ...blocksIn(section))),
    ...card.notices.map((notice) => element('p', { class: 'notice' }, ...inline(notice))),
    card.links.length > 0
      ? element('ul', { class: 'links' }, ...card.links.map(({ label, href }) => element('li', {}, link(label, href))))
      : null,
  );
}

function fact({ icon: name, label, text }: RenderedCard['facts'][number]): HTMLElement {
  return element(
    'div',
    { class: `fact ${name}` },
    element('dt', {}, icon(name), label),
    element('dd', {}, ...inline(text)),
  );
}

type Section = RenderedCard['sections'][number];

/** Blocks in another language than the card's are marked as such, with their own direction. */
function blocksIn({ blocks, locale }: Section): HTMLElement[] {
  const shown = blocks.map(block);
  return locale ? [element('div', { lang: locale, dir: languageOf(locale).direction }, ...shown)] : shown;
}

function block(shown: RenderedBlock): HTMLElement {
  if (shown.kind === 'paragraph') return element('p', {}, ...shown.runs.map(run));
  return element(shown.ordered ? 'ol' : 'ul', {}, ...shown.items.map((item) => element('li', {}, ...item.map(run))));
}

function run({ text, bold, href }: Run): Node {
  if (href !== undefined) return link(text, href);
  return bold ? element('strong', {}, text) : element('span', {}, ...inline(text));
}
