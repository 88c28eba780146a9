import { expect, it } from 'vitest';
import { timeWords, writeTimesAs } from '../../../../../bot/web/desk/conversation/time.ts';

const AT = new Date(2026, 4, 3, 14, 5).getTime();
const NEXT_DAY = new Date(2026, 4, 4, 9, 0).getTime();

it('writes the time, with the day where it was another', () => {
  expect(timeWords(AT, AT)).toBe('14:05');
  expect(timeWords(AT, NEXT_DAY)).toBe('Sun 3 May, 14:05');
});

it('writes them as another English does where the host is in it, and as before in any other language', () => {
  writeTimesAs('en-us');
  expect(timeWords(AT, NEXT_DAY)).toMatch(/^Sun, May 3, 02:05\sPM$/);
  for (const locale of ['pl-pl', '', 'nonsense', 'en-']) {
    writeTimesAs('en-gb');
    writeTimesAs(locale);
    expect(timeWords(AT, AT), locale).toBe('14:05');
  }
});
