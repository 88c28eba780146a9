import { describe, expect, it } from 'vitest';
import { forgetOthers } from '../../../../../bot/web/desk/keep/owner.ts';
import { memory } from './memory.ts';

function tab() {
  const storage = memory();
  return {
    ...storage,
    key: (index: number) => [...storage.held.keys()][index] ?? null,
    get length() {
      return storage.held.size;
    },
  };
}

describe('a tab that two members of staff use one after the other', () => {
  it('shows the second nothing of what the first typed, and keeps the sign-in', () => {
    const storage = tab();
    forgetOthers(storage, 'tenant:amal');
    storage.setItem('desk:draft:a', 'half wri');
    storage.setItem('desk:note:a', 'note');
    storage.setItem('desk:sign-in:user', 'token');
    storage.setItem('other', 'stays');
    forgetOthers(storage, 'tenant:kasia');
    expect([...storage.held.keys()].toSorted()).toEqual(['desk:owner', 'desk:sign-in:user', 'other']);
  });

  it('keeps everything for the one who signs in again', () => {
    const storage = tab();
    forgetOthers(storage, 'tenant:amal');
    storage.setItem('desk:draft:a', 'half wri');
    forgetOthers(storage, 'tenant:amal');
    expect(storage.getItem('desk:draft:a')).toBe('half wri');
  });
});
