import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolateLatin } from '../../../dialogs/render/direction.ts';

const shown = (text: string) => text.replaceAll('\u2066', '‹').replaceAll('\u2069', '›');

describe('Latin runs in text from right to left', () => {
  it.each([
    ['اتصل على 0808 801 0503 الآن', 'اتصل على ‹0808 801 0503› الآن'],
    ['طبيب عام (GP surgery) قريب', 'طبيب عام (‹GP surgery›) قريب'],
    ['إلى +44 20 7946 0000', 'إلى ‹+44 20 7946 0000›'],
    ['مركز L11، يفتح 09:00', 'مركز ‹L11›، يفتح ‹09:00›'],
    ['يديره Good Help Hub (example) في L11', 'يديره ‹Good Help Hub (example)› في ‹L11›'],
    ['من NHS (111) 24 hours، و(BBC)', 'من ‹NHS (111) 24 hours›، و(‹BBC›)'],
    ['كلام بلا لاتيني', 'كلام بلا لاتيني'],
  ])('%s', (text, expected) => {
    expect(shown(isolateLatin(text))).toBe(expected);
  });

  it('are set apart once, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = isolateLatin(text);
        expect(isolateLatin(once)).toBe(once);
        const bare = (it: string) => it.replace(/[\u2066\u2069]/g, '');
        expect(bare(once)).toBe(bare(text));
      }),
    );
  });
});
