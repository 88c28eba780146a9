import { describe, expect, it } from 'vitest';
import { newState } from '../../dialogs/state.ts';
import { welcome } from '../../dialogs/welcome.ts';
import type { World } from '../../dialogs/world.ts';
import { knowledge as delivered } from '../delivered-knowledge.ts';

const WORLD: World = {
  now: Date.parse('2026-11-22T10:00:00Z'),
  knowledge: delivered,
  understand: () => {
    throw new Error('nobody has written anything');
  },
  commands: () => null,
  operator: 'The Hub',
  daysKept: 7,
  demonstration: false,
  with: 'bot',
  givers: new Map([['school', 'St Mary’s School']]),
};

const keysFor = (from?: string) =>
  welcome(newState('en', 'guessed', null), WORLD, from).replies.map(({ said }) =>
    said.key.replace('conversation:', ''),
  );

describe('who comes by a link', () => {
  it('reads who gave it', () => {
    expect(keysFor('school')).toEqual(['welcome.hello', 'welcome.kept', 'welcome.given', 'welcome.question']);
  });

  it.each([undefined, 'the-home-office', 'constructor'])('reads nothing of one that we do not know: %s', (from) => {
    expect(keysFor(from)).not.toContain('welcome.given');
  });
});
