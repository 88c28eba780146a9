import { expect, test } from 'vitest';
import { danger } from '../../../bot/stages/danger.ts';

const alarmed = () => ({ kind: 'child', certainty: 'ask' }) as const;

test.each(['1', '11', ' 7. ', '٣', '۱۲'])('%j is a choice or an answer, and no words of harm', (text) => {
  expect(danger({ kind: 'text', text }, alarmed)).toBeNull();
});

test.each(['999', '112', '11 help', 'he hits me 3 times'])('%j is looked at', (text) => {
  expect(danger({ kind: 'text', text }, alarmed)).toEqual(alarmed());
});

test('a button says what it does, so its words are not looked at', () => {
  expect(danger({ kind: 'action', action: { do: 'help' }, label: 'Help' }, alarmed)).toBeNull();
});
