import { describe, expect, it } from 'vitest';
import { commandOf, KEYS } from '../../../../../bot/web/desk/keyboard/keys.ts';

const press = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };

describe('shortcuts', () => {
  it('each have a key of their own', () => {
    expect(new Set(KEYS.map(({ key }) => key)).size).toBe(KEYS.length);
  });

  it('work with capital letters too', () => {
    expect(commandOf({ ...press, key: 'J' })).toBe('next');
    expect(commandOf({ ...press, key: '?' })).toBe('help');
  });

  it.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'])('leave the key alone with %s', (held) => {
    expect(commandOf({ ...press, [held]: true, key: 'c' })).toBeNull();
  });

  it('know no other key', () => {
    expect(commandOf({ ...press, key: 'q' })).toBeNull();
  });
});
