import { neutralise } from './neutralise.ts';

type Attributes = Readonly<Record<string, string | boolean | null | undefined>>;

/**
 * Makes an element. The only way in which this page turns a text into something shown: always a text node, always neutralised.
 * An attribute that is `true` stands alone; one that is false, null or undefined is left out.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, neutralise(value));
  }
  for (const child of children) {
    if (child !== null) made.append(typeof child === 'string' ? neutralise(child) : child);
  }
  return made;
}

/** A part of the first screen that the server has rendered. Both come from one build, so it is there. */
export function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${id}`);
}
