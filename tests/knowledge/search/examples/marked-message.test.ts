import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedMessage } from '../../../../knowledge/search/examples/marked-message.ts';

describe('a message with its needs marked', () => {
  it('is its words in their order, with what each part asks for or may ask for', () => {
    expect(
      markedMessage('hello [gp|need a doctor] and [?company|i know nobody], [esol+library|a place to learn]'),
    ).toEqual([
      { text: 'hello ', asks: [], mayAsk: [] },
      { text: 'need a doctor', asks: ['gp'], mayAsk: [] },
      { text: ' and ', asks: [], mayAsk: [] },
      { text: 'i know nobody', asks: [], mayAsk: ['company'] },
      { text: ', ', asks: [], mayAsk: [] },
      { text: 'a place to learn', asks: ['esol', 'library'], mayAsk: [] },
    ]);
  });

  it('without a mark asks for nothing', () => {
    expect(markedMessage('the sun is out today')).toEqual([{ text: 'the sun is out today', asks: [], mayAsk: [] }]);
  });

  it.each([
    '[gp|need a doctor',
    'need a doctor]',
    '[gp need a doctor]',
    '[gp|[esol|need] both]',
    '[GP|need a doctor]',
    '[gp|]',
    '[gp| ]',
  ])('is none where a bracket marks nothing: %s', (line) => {
    expect(markedMessage(line)).toBeNull();
  });

  it('keeps every word that was written', () => {
    const words = fc.stringMatching(/^[a-z][a-z ]{0,20}$/);
    const parts = fc.array(fc.tuple(fc.constantFrom('', 'gp', '?esol', 'gp+esol'), words), { maxLength: 6 });
    fc.assert(
      fc.property(parts, (all) => {
        const line = all.map(([mark, text]) => (mark === '' ? text : `[${mark}|${text}]`)).join('');
        const read = (markedMessage(line) ?? []).map((it) => it.text).join('');
        expect(read.replaceAll(' ', '')).toBe(
          all
            .map(([, text]) => text)
            .join('')
            .replaceAll(' ', ''),
        );
      }),
    );
  });
});
