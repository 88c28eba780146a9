import { Parser } from 'htmlparser2';

/** A tag or an entity, as HTML writes it. "a < b" and "<3" are neither. */
const markup = /<[a-z!/][^<>]*>|&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/i;
const tag = /<[a-z!/][^<>]*>/i;
const tags = new RegExp(tag, 'gi');
const hidden = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'head', 'title']);
const blocks = new Set(
  'address article aside blockquote dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr main ol p pre section table ul'.split(
    ' ',
  ),
);
/** Text that was escaped twice or three times is still read. */
const mostPasses = 3;

/** Characters that show nothing but change how other text looks: controls, direction marks, tags. Joiners stay. */
const invisible = /[[\p{Cc}\p{Cf}]--[\n\t\u200c\u200d\u0600-\u0605\u06dd\u070f]]/gv;

/**
 * Text as people read it: no HTML, entities decoded, lists as lines that begin with "- " or "1. ", paragraphs apart, no
 * characters that hide something. Line ends of text without block elements stay.
 */
export function plainText(value: string): string {
  let text = value.replaceAll(/\r\n?/g, '\n');
  for (let pass = 0; pass < mostPasses && markup.test(text); pass += 1) text = withoutMarkup(text);
  for (let pass = 0; pass < mostPasses && tag.test(text); pass += 1) text = text.replaceAll(tags, '');
  if (tag.test(text)) text = text.replaceAll('<', '');
  return text
    .normalize('NFC')
    .replaceAll(invisible, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

interface List {
  readonly ordered: boolean;
  count: number;
}

function withoutMarkup(html: string): string {
  const keepLines = !/<(?:p|div|br|li|ul|ol|tr|h[1-6])\b/i.test(html);
  const lists: List[] = [];
  const links: { href: string; from: number }[] = [];
  let hiddenDepth = 0;
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      if (hidden.has(name)) hiddenDepth += 1;
      if (name === 'ul' || name === 'ol') lists.push({ ordered: name === 'ol', count: 0 });
      if (name === 'br') text += '\n';
      else if (name === 'li') text = `${text.trimEnd()}\n${bullet(lists.at(-1))}`;
      else if (blocks.has(name)) text = paragraph(text, lists.length > 1);
      if (name === 'a') links.push({ href: attributes['href'] ?? '', from: text.length });
    },
    ontext(part) {
      if (hiddenDepth === 0) text += keepLines ? part : part.replaceAll(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (hidden.has(name)) hiddenDepth = Math.max(0, hiddenDepth - 1);
      if (name === 'ul' || name === 'ol') lists.pop();
      if (name === 'a') text += addressBehind(links.pop(), text);
      if (blocks.has(name)) text = paragraph(text, lists.length > 0);
      if (name === 'td' || name === 'th') text += ' ';
      if (name === 'tr') text = `${text.trimEnd()}\n`;
    },
  });
  parser.write(html);
  parser.end();
  return text;
}

function bullet(list: List | undefined): string {
  if (!list?.ordered) return '- ';
  list.count += 1;
  return `${list.count}. `;
}

function paragraph(text: string, inList: boolean): string {
  if (text === '' || /(?:^|\n)(?:-|\d+\.) $/.test(text)) return text;
  return `${text.trimEnd()}${inList ? '\n' : '\n\n'}`;
}

/** The address of a link stays where the words do not say it. */
function addressBehind(link: { href: string; from: number } | undefined, text: string): string {
  if (!link || !/^https?:\/\//i.test(link.href)) return '';
  const said = text.slice(link.from).trim();
  const bare = link.href.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return said === '' || said.includes(bare) ? (said === '' ? link.href : '') : ` (${link.href})`;
}
