import { expect, it } from 'vitest';
import { DeskFault } from '../../../../../bot/web/desk/api/desk-fault.ts';
import { notNamedIn, notNamedWords } from '../../../../../bot/web/desk/mentions/not-named.ts';
import { NOT_NAMED, type NotNamed } from '../../../../../bot/wire/mentions.ts';

const OLA: NotNamed = { id: 'tenant:ola', name: 'Ola', why: 'other-hub' };
const refusal = (names: readonly NotNamed[]) =>
  new DeskFault(NOT_NAMED, { body: { error: { code: NOT_NAMED }, names } });

it('who cannot be named is read from the refusal of the note, and nobody from anything else that went wrong', () => {
  expect(notNamedIn(refusal([OLA]))).toEqual([OLA]);
  expect(notNamedIn(new DeskFault('claim.lost', { body: { error: { code: 'claim.lost' } } }))).toEqual([]);
  expect(notNamedIn(new DeskFault('offline'))).toEqual([]);
  expect(notNamedIn(new Error('no words'))).toEqual([]);
});

it('whoever wrote the note is told that its text is there, each name with its reason, and what to do', () => {
  const kasia: NotNamed = { id: 'tenant:kasia', name: 'Kasia', why: 'refused' };
  const gone: NotNamed = { id: 'tenant:gone', name: null, why: 'unknown' };
  expect(notNamedWords([OLA, kasia, gone])).toBe(
    'The note was not kept. Its text is still here. Ola cannot be told: they do not work at this hub today. ' +
      'Kasia cannot be told: the person does not want to talk with them. ' +
      'One colleague cannot be told: they are not in the list of staff any more. ' +
      'They are not chosen any more. You can keep the note now.',
  );
});
