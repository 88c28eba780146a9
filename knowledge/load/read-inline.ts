import type { Inline, Link, Text } from '../schema/markdown.ts';

export type InlineResult =
  | { readonly ok: true; readonly content: readonly Inline[] }
  | { readonly ok: false; readonly reason: string };

const html = /<[a-z!/?]|&(#\d+|#x[\da-f]+|[a-z]{2,8});/i;
const link = /\[([^[\]]+)\]\(([^()\s]+)\)/g;
const allowed = /^(https?:\/\/[^\s]+|tel:\+?[0-9]{2,15})$/;
const leftOver = /!?\[|\]\(|\*|__|`/;

/** Reads one run of words: bold, links and plain text. Anything else that looks like markup is a reason to refuse it. */
export function readInline(source: string): InlineResult {
  if (html.test(source)) {
    return { ok: false, reason: 'HTML is not allowed' };
  }
  const content: Inline[] = [];
  for (const [index, piece] of source.split('**').entries()) {
    const result = readLinks(piece);
    if (!result.ok) {
      return result;
    }
    if (index % 2 === 0) {
      content.push(...result.content);
    } else if (result.content.length === 0) {
      return { ok: false, reason: 'nothing stands between ** and **' };
    } else {
      content.push({ kind: 'bold', content: result.content });
    }
  }
  if (source.split('**').length % 2 === 0) {
    return { ok: false, reason: 'a ** has no second ** to end it' };
  }
  return { ok: true, content };
}

type LinksResult = { ok: true; content: (Text | Link)[] } | { ok: false; reason: string };

function readLinks(source: string): LinksResult {
  const content: (Text | Link)[] = [];
  let end = 0;
  for (const match of source.matchAll(link)) {
    const [whole, text = '', href = ''] = match;
    if (!allowed.test(href)) {
      return { ok: false, reason: `a link goes to https://, http:// or tel:, not to ${href}` };
    }
    const before = source.slice(end, match.index);
    if (before.endsWith('!')) {
      return { ok: false, reason: `only bold and links are allowed: !${whole}` };
    }
    addText(content, before);
    content.push({ kind: 'link', text, href });
    end = match.index + whole.length;
  }
  addText(content, source.slice(end));
  const odd = content.find((it) => leftOver.test(it.text));
  if (odd) {
    return { ok: false, reason: `only bold and links are allowed: ${odd.text.trim().slice(0, 40)}` };
  }
  return { ok: true, content };
}

function addText(content: (Text | Link)[], text: string): void {
  if (text !== '') {
    content.push({ kind: 'text', text });
  }
}
