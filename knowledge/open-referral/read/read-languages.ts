import { locale } from '../../schema/locale.ts';
import { asUuid } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { Fields } from './fields.ts';

/** Languages of ISO 639 that services in the United Kingdom name. */
const codes =
  'af am ar as az be bg bn bo bs ca ckb cs cy da de dv el en es et eu fa ff fi fil fr ga gd gl gu ha he hi hr hu hy id ig is it ja jv ka kk km kmr kn ko kri ku ky la lb lg ln lo lt lv mg mi mk ml mn mr ms mt my nb ne nl no ny om or pa pl prs ps pt ro rom ru rw sc sd si sk sl sn so sq sr st su sv sw syl ta te tet tg th ti tk tl tn to tr ts tt ug uk ur uz vi wo xh yi yo yue zh zu'.split(
    ' ',
  );

/** Names that people write and `Intl` does not. */
const synonyms: Readonly<Record<string, string>> = {
  farsi: 'fa',
  dari: 'prs',
  sorani: 'ckb',
  'kurdish sorani': 'ckb',
  'kurdish (sorani)': 'ckb',
  kurmanji: 'kmr',
  'kurdish kurmanji': 'kmr',
  mandarin: 'zh',
  'simplified chinese': 'zh-Hans',
  'traditional chinese': 'zh-Hant',
  tagalog: 'fil',
  sylheti: 'syl',
  panjabi: 'pa',
  'bahasa indonesia': 'id',
  flemish: 'nl',
  romani: 'rom',
  'british sign language': 'bfi',
  bsl: 'bfi',
};

const byName = new Map<string, string>();
const english = new Intl.DisplayNames('en', { type: 'language' });
for (const code of codes) byName.set((english.of(code) ?? code).toLowerCase(), code);
for (const [name, code] of Object.entries(synonyms)) byName.set(name, code);

export interface ReadLanguages {
  readonly languages: string[];
  /** Those that nobody could put a code to, as the feed has them. */
  readonly others: JsonObject[];
}

/** The languages that a feed names by code or by an English name, each once, in the feed's order. */
export function readLanguages(entries: readonly Fields[]): ReadLanguages {
  const languages = new Set<string>();
  const others: JsonObject[] = [];
  for (const at of entries) {
    const written = at.text('code', 'name', 'language');
    for (const name of written?.split(/\s*[,;/]\s*|\s+and\s+/i).filter(Boolean) ?? []) {
      const code = codeOf(name);
      if (code) languages.add(code);
      else {
        at.note(at.has('code') ? 'code' : 'name', 'is a language that we have no code for; its name is passed on');
        others.push({ id: asUuid(at.id(), `language:${name}`), name });
      }
    }
  }
  return { languages: [...languages], others };
}

function codeOf(name: string): string | undefined {
  const known = byName.get(
    name
      .trim()
      .toLowerCase()
      .replace(/ language$/, ''),
  );
  if (known) return known;
  try {
    const [tag] = Intl.getCanonicalLocales(name.trim().replaceAll('_', '-'));
    return tag && english.of(tag) !== tag && locale.safeParse(tag).success ? tag : undefined;
  } catch {
    return undefined;
  }
}
