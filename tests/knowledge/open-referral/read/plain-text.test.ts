import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../knowledge/open-referral/read/plain-text.ts';

describe('the text of a feed', () => {
  it.each([
    ['tags and entities', '<p>Help &amp; advice</p>', 'Help & advice'],
    [
      'a list',
      '<p>We do:</p><ul><li>food</li><li><b>warm</b> clothes</li></ul><p>Come in.</p>',
      'We do:\n- food\n- warm clothes\n\nCome in.',
    ],
    ['a numbered list', '<ol><li>Ring<li>Come</ol>', '1. Ring\n2. Come'],
    ['line breaks', 'One<br>Two<br/>Three', 'One\nTwo\nThree'],
    [
      'a table',
      '<table><tr><td>Mon</td><td>9-5</td></tr><tr><td>Tue</td><td>closed</td></tr></table>',
      'Mon 9-5\nTue closed',
    ],
    [
      'a link whose address the words do not say',
      'See <a href="https://a.example/x">our page</a>.',
      'See our page (https://a.example/x).',
    ],
    ['a link that runs something', '<a href="javascript:alert(1)">Click</a>', 'Click'],
    ['scripts and styles', '<style>p{}</style><script>alert(1)</script>Open<iframe>x</iframe>', 'Open'],
    ['text that was escaped twice', '&amp;lt;p&amp;gt;Hi&amp;lt;/p&amp;gt;', 'Hi'],
    ['line ends of plain text', 'One\r\nTwo &amp; three', 'One\nTwo & three'],
    ['signs that are no tags', 'if a < b & c > d <3', 'if a < b & c > d <3'],
    ['characters that hide others', 'a\u202eb\u200bc\u{e0041}d\u0007', 'abcd'],
    ['joiners that Persian needs', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['letters and marks apart', 'cafe\u0301', 'café'],
  ])('is read without %s', (_what, html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('holds no tag that a browser would know, whatever it was', () => {
    const piece = fc.oneof(
      fc.constantFrom('<', '>', '&lt;', '&gt;', '&amp;', 'b', '/', 'script', ' ', '"', '<img src=x onerror=y>'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(plainText(pieces.join(''))).not.toMatch(/<[a-z!/][^<>]*>/i);
      }),
    );
  });
});
