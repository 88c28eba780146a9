import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../knowledge/load/load-knowledge.ts';
import { reportOn } from '../../../knowledge/load/report.ts';
import { namesFrom } from '../../../knowledge/reading-age/names.ts';
import { type Day, day } from '../../../knowledge/schema/date.ts';
import { mayHaveChanged } from '../../../knowledge/schema/freshness.ts';
import type { GuideId } from '../../../knowledge/schema/ids.ts';
import { copyOfFixture, fixtureRoot } from '../fixture.ts';

const knowledge = loadKnowledge(fixtureRoot);
const noNames = namesFrom([]);
const gp = idOf('gp');
const foodBank = idOf('food-bank');

describe('the knowledge base', () => {
  it('lists guides in the order of topics, whatever the order on disk', () => {
    expect(knowledge.guides.map((it) => it.id)).toEqual(['gp', 'food-bank']);
  });

  it('gives a guide in the language asked for', () => {
    const { text, fellBack } = knowledge.guideText(gp, 'ar');
    expect({ title: text.title, fellBack }).toEqual({ title: 'زيارة الطبيب (GP)', fellBack: false });
    expect(text.translation).toEqual({ by: 'machine', outdated: false });
  });

  it('falls back to English and says so', () => {
    const { text, fellBack } = knowledge.guideText(foodBank, 'ar');
    expect({ locale: text.locale, fellBack }).toEqual({ locale: 'en', fellBack: true });
  });

  it('reads the parts in English where only the head is translated', () => {
    using copy = copyOfFixture();
    copy.write('guides/health/gp/ar.md', headOf(readFileSync(join(fixtureRoot, 'guides/health/gp/ar.md'), 'utf8')));
    const { text, fellBack, parts } = loadKnowledge(copy.root).guideText(gp, 'ar');
    expect({ title: text.title, fellBack }).toEqual({ title: 'زيارة الطبيب (GP)', fellBack: false });
    expect(parts).toEqual({ locale: 'en', byName: knowledge.guideText(gp, 'en').text.parts });
  });

  it('takes a regional form of a language for the language', () => {
    expect(knowledge.guideText(gp, 'ar-SY').text.locale).toBe('ar');
  });

  it('does not know what is not there', () => {
    expect(knowledge.guide('no-such-guide')).toBeUndefined();
    expect(knowledge.service('no-such-service')).toBeUndefined();
    expect(knowledge.areasOf('T9')).toEqual([]);
  });

  it('finds the area of the first half of a postcode, however it is written', () => {
    expect(knowledge.areasOf(' t2 ').map((it) => it.id)).toEqual(['testham']);
  });

  it('says of each service and organisation in which area it is', () => {
    expect(knowledge.service('hub-breakfast')?.area).toBe('testham');
    expect(knowledge.organisation('good-hub')?.area).toBe('testham');
  });

  it('takes an empty contact for none', () => {
    expect(knowledge.service('hub-breakfast')?.contact).toEqual({ phone: undefined, url: undefined });
  });

  it('reads parts as a tree of plain text, bold and links', () => {
    const { parts } = knowledge.guideText(gp, 'en');
    expect(parts.byName.what).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'A GP is a ' },
          { kind: 'bold', content: [{ kind: 'text', text: 'family doctor' }] },
          { kind: 'text', text: '. They see ' },
          { kind: 'link', text: 'everybody', href: 'https://www.nhs.uk/' },
          { kind: 'text', text: '.' },
        ],
      },
      { kind: 'paragraph', content: [{ kind: 'text', text: 'They look at:' }] },
      {
        kind: 'bullets',
        items: [[{ kind: 'text', text: 'your health' }], [{ kind: 'text', text: "your child's health" }]],
      },
    ]);
    expect(parts.byName.steps.map((it) => it.kind)).toEqual(['numbers']);
    expect(parts.byName.help).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'Call ' },
          { kind: 'link', text: '0800 123 456', href: 'tel:0800123456' },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
  });

  it('is the same when it is read twice', () => {
    const again = loadKnowledge(fixtureRoot);
    expect(JSON.stringify([again.guides, again.services, again.areas, again.guideText(gp, 'en')])).toBe(
      JSON.stringify([knowledge.guides, knowledge.services, knowledge.areas, knowledge.guideText(gp, 'en')]),
    );
  });
});

describe('a translation', () => {
  it('is outdated as soon as one byte of the English text changes', () => {
    using copy = copyOfFixture();
    copy.replace('guides/health/gp/en.md', 'It is free.', 'It is free!');
    const changed = loadKnowledge(copy.root);
    expect(changed.guideText(gp, 'ar').text.translation).toEqual({ by: 'machine', outdated: true });
    expect(reportOn(changed, noNames, day.parse('2026-03-02')).problems).toContain(
      `guides/health/gp/ar.md:1 was made from another en.md; today's is english: "${changed.englishHash(gp)}"`,
    );
  });

  it('that is missing is something to do', () => {
    expect(reportOn(knowledge, noNames, day.parse('2026-03-02')).problems).toEqual([
      'guides/money/food-bank/ar.md:1 is missing',
    ]);
  });
});

describe('a guide may have changed', () => {
  const at = (date: string) => mayHaveChanged(knowledge.guides[0] ?? raise(), day.parse(date));

  it('not before a day on which its rules are known to change', () => {
    expect(at('2026-05-31')).toBe(false);
  });

  it('from that day on, if nobody has checked it since', () => {
    expect(at('2026-06-01')).toBe(true);
    const checked = { ...(knowledge.guides[0] ?? raise()), checked_on: '2026-06-02' as Day };
    expect(mayHaveChanged(checked, day.parse('2026-06-03'))).toBe(false);
  });

  it('after its review was due', () => {
    const foodBankGuide = knowledge.guide('food-bank') ?? raise();
    expect(mayHaveChanged(foodBankGuide, day.parse('2027-03-01'))).toBe(false);
    expect(mayHaveChanged(foodBankGuide, day.parse('2027-03-02'))).toBe(true);
  });
});

function idOf(id: string): GuideId {
  return knowledge.guide(id)?.id ?? raise();
}

function raise(): never {
  throw new Error('The fixture lacks what the test needs.');
}

function headOf(file: string): string {
  return file.slice(0, file.indexOf('\n---', 3) + 5);
}
