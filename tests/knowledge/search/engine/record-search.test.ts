import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeMisspelt } from '../../../../knowledge/search/engine/neighbourhood.ts';
import { buildRecordIndex } from '../../../../knowledge/search/engine/record-index.ts';
import { queryRecords } from '../../../../knowledge/search/engine/record-query.ts';
import { edited } from './one-edit.ts';

const services = [
  { id: 'debt', title: 'Debt advice', text: 'Money worries, bailiffs, arrears. Croxteth Hall Lane, Liverpool.' },
  { id: 'english', title: 'English lessons', text: 'Beginners and conversation. Parliament Street, Liverpool.' },
  { id: 'choir', title: 'Choir', text: 'Singing for pleasure, and English songs. Croxteth.' },
  { id: 'polska', title: 'Szkoła polska', text: 'Lekcje w soboty. Wolverhampton.' },
  { id: 'tabib', title: 'العيادة', text: 'طبيب وممرضة وتطعيم' },
];
const index = buildRecordIndex(services, 'en');

describe('a search of services', () => {
  it('puts a word of the name before a word of the text', () => {
    expect(queryRecords(index, 'english').map((it) => it.id)).toEqual(['english', 'choir']);
  });

  it('finds other forms of a word and says so', () => {
    const [hit] = queryRecords(index, 'lesson');
    expect(hit).toMatchObject({ id: 'english', why: [{ asked: 'lesson', found: 'lessons', how: 'form' }] });
  });

  it('finds a misspelt word and says which was taken for it', () => {
    const [hit] = queryRecords(index, 'croxtheth debt');
    expect(hit?.id).toBe('debt');
    expect(hit?.why).toContainEqual({ asked: 'croxtheth', found: 'croxteth', how: 'spelling' });
    expect(hit?.why).toContainEqual({ asked: 'debt', found: 'debt', how: 'same' });
  });

  it('reads every script by its own rules', () => {
    expect(queryRecords(index, 'szkola')[0]?.id).toBe('polska');
    expect(queryRecords(index, 'الطبيب')[0]?.id).toBe('tabib');
    expect(queryRecords(index, 'عيادة')[0]?.id).toBe('tabib');
  });

  it('finds nothing where nothing is shared', () => {
    expect(queryRecords(index, 'zzzz')).toEqual([]);
    expect(queryRecords(index, '')).toEqual([]);
    expect(queryRecords(buildRecordIndex([], 'en'), 'debt')).toEqual([]);
  });

  it('finds the service of every word that is written with one spelling error', () => {
    const words = index.words.strings.filter(mayBeMisspelt);
    fc.assert(
      fc.property(edited(fc.constantFrom(...words)), ([word, misspelt]) => {
        const having = queryRecords(index, word, services.length).map((it) => it.id);
        const found = queryRecords(index, misspelt, services.length);
        for (const id of having.filter((it) => holdsWord(it, word))) {
          expect(found.map((it) => it.id)).toContain(id);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives at most as many as asked for, the best ones, best first', () => {
    const word = fc.constantFrom('school', 'doctor', 'food', 'bus', 'work');
    const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.array(word, { minLength: 1 }), fc.integer({ min: 1, max: 5 }), (each, asked, limit) => {
        const many = buildRecordIndex(
          each.map((it, id) => ({ id: String(id), title: '', text: it.join(' ') })),
          'en',
        );
        const all = queryRecords(many, asked.join(' '), each.length);
        expect(all.map((it) => it.score)).toEqual(all.map((it) => it.score).toSorted((a, b) => b - a));
        expect(queryRecords(many, asked.join(' '), limit)).toEqual(all.slice(0, limit));
      }),
    );
  });
});

function holdsWord(id: string, word: string): boolean {
  return queryRecords(index, word, services.length).some(
    (it) => it.id === id && it.why.some((match) => match.found === word && match.how === 'same'),
  );
}
