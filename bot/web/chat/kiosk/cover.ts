import { element, part } from '../show/element.ts';
import { word } from '../show/spoken.ts';
import type { WordKey } from '../words.ts';

/**
 * Shows something in the place of the whole conversation, which nobody sees or reaches until what is returned is called. The focus goes to
 * the heading, and back to where it was.
 */
export function coverWith(heading: WordKey, ...content: readonly Node[]): () => void {
  const hidden = ['banner', 'log', 'foot'].map((id) => part(id, HTMLElement));
  const shown = hidden.map(({ style }) => style.display);
  const before = document.activeElement;
  const title = word(heading, { tag: 'h2' });
  title.tabIndex = -1;
  const section = element('section', { class: 'return cover' }, title, ...content);
  // Not by the attribute `hidden`, which the line of the banner has for itself.
  for (const each of hidden) each.style.display = 'none';
  document.body.classList.add('covered');
  part('log', HTMLElement).before(section);
  title.focus();
  return () => {
    section.remove();
    document.body.classList.remove('covered');
    for (const [at, each] of hidden.entries()) each.style.display = shown[at] ?? '';
    if (before instanceof HTMLElement) before.focus();
  };
}
