import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load/load-knowledge.ts';
import { understand } from '../../knowledge/search/understand.ts';
import { LOCALES } from '../../locales/locale.ts';
import { JOURNEYS } from './table.ts';
import { Walker } from './walker.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../knowledge/', import.meta.url)));
const heard = (text: string, locale: string) => understand(text, { locale, knowledge });

describe.each(LOCALES)('in %s', (locale) => {
  it.each(JOURNEYS)('$name', ({ turns }) => {
    const walker = new Walker({ knowledge, understand: heard, locale }).arrive();
    for (const turn of turns) {
      if ('tap' in turn) walker.tap(turn.tap);
      else walker.type(turn.type[locale]);
      expect(walker.keys.at(-1) ?? '').toBe(turn.reads);
      if ('tap' in turn) expect(walker.acts.map((act) => act.act)).toEqual(turn.acts ? [turn.acts] : []);
      for (const { text } of walker.rendered) expect(text).not.toMatch(/\{\{|undefined|conversation:|\[object/);
    }
  });
});
