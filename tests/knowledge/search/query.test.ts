import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, type SearchDocument } from '../../../knowledge/search/build-index.ts';
import { query } from '../../../knowledge/search/query.ts';

const documents: SearchDocument[] = [
  { id: 'bins', title: 'Bins and recycling', text: 'The council collects rubbish. Ask the library which day.' },
  { id: 'library', title: 'Library', text: 'Books, computers and a warm place.' },
  { id: 'doctor', title: 'See a doctor', text: 'A surgery near you.' },
];
const index = buildIndex(documents, 'en');

describe('a search', () => {
  it('puts a word of the title before a word of the text', () => {
    expect(query(index, 'library').map((it) => it.id)).toEqual(['library', 'bins']);
  });

  it('finds a word by its beginning and by its pieces', () => {
    expect(query(index, 'recycled')[0]?.id).toBe('bins');
    expect(query(index, 'computor')[0]?.id).toBe('library');
  });

  it('says which words were found', () => {
    expect(query(index, 'warm books tomorrow')[0]).toMatchObject({ id: 'library', why: ['warm', 'books'] });
  });

  it('finds nothing where nothing is shared', () => {
    expect(query(index, 'zzzz')).toEqual([]);
    expect(query(index, '')).toEqual([]);
    expect(query(buildIndex([], 'en'), 'library')).toEqual([]);
  });

  it('gives at most as many as asked for, the best ones, best first', () => {
    const words = fc.array(fc.constantFrom('school', 'doctor', 'food', 'bus', 'work'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 12 }),
        words,
        fc.integer({ min: 1, max: 5 }),
        (texts, asked, limit) => {
          const many = buildIndex(
            texts.map((it, id) => ({ id: String(id), title: '', text: it.join(' ') })),
            'en',
          );
          const all = query(many, asked.join(' '), texts.length).map((it) => it.score);
          const some = query(many, asked.join(' '), limit).map((it) => it.score);
          expect(all).toEqual(all.toSorted((a, b) => b - a));
          expect(some).toEqual(all.slice(0, limit));
        },
      ),
    );
  });

  it('finds a document by any rare word of its title', () => {
    for (const { id, title } of documents) {
      expect(query(index, title)[0]?.id).toBe(id);
    }
  });
});
