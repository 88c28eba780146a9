import { expect, it } from 'vitest';
import { staffTexts } from '../../../bot/adapters/staff-text.ts';
import { staffCard } from '../desk/conversations.ts';

const entry = { from: 'staff', staff: staffCard('Sam'), messageId: 'm', seq: 0, at: 0 } as const;
const WHO = 'Sam (link worker, Example Hub):\n';

it('says who it is, and below a translation what they wrote', () => {
  const made = { by: 'service', service: 'A service', original: 'Come at 10', from: 'en' } as const;
  expect(staffTexts({ ...entry, text: 'Przyjdź o 10', locale: 'pl', made }, 2_000)).toEqual([
    `${WHO}Przyjdź o 10\n\nCome at 10`,
  ]);
});

it('says a phrase, and what nobody translated, alone', () => {
  const phrase = { by: 'phrase', phrase: 'hello', english: 'Hello', machine: true } as const;
  expect(staffTexts({ ...entry, text: 'Cześć', made: phrase }, 2_000)).toEqual([`${WHO}Cześć`]);
  expect(staffTexts({ ...entry, text: 'Hello' }, 2_000)).toEqual([`${WHO}Hello`]);
});
