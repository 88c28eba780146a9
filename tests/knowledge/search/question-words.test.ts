import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../knowledge/search/build-index.ts';
import { query } from '../../../knowledge/search/query.ts';
import { questionWords } from '../../../knowledge/search/question-words.ts';
import { stemmerFor } from '../../../knowledge/text/stem.ts';

const stem = stemmerFor('de');
const texts = ['Wo finde ich eine Schule? Die Schule ist im Dorf.', 'Wo finde ich Arbeit? Das Amt hat Arbeit.'];

describe('the words with which questions are asked', () => {
  it('are learned from the texts and count less, the others in full', () => {
    const words = questionWords(texts, stem);
    expect(words.get(stem('finde'))).toBeLessThan(0.95);
    expect(words.get(stem('schule')) ?? 1).toBeGreaterThan(words.get(stem('finde')) ?? 1);
    expect(words.get(stem('dorf')) ?? 1).toBe(1);
  });

  it('are none where nothing is asked', () => {
    expect(questionWords(['Die Schule ist im Dorf.', ''], stem).size).toBe(0);
  });

  it('lose against the subject of a question', () => {
    const many = texts.map((text, id) => ({ id: String(id), title: '', text }));
    const index = buildIndex([...many, { id: 'asks', title: '', text: 'Wo? Wo finde ich? Finde ich?' }], 'de');
    expect(query(index, 'Wo finde ich ein Dorf')[0]?.id).toBe('0');
  });
});
