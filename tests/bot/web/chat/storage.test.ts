import { describe, expect, it } from 'vitest';
import { keptIn, SILENCE_MS } from '../../../../bot/web/chat/keep/storage.ts';

function memory(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    getItem: (key) => held.get(key) ?? null,
    key: (at) => [...held.keys()][at] ?? null,
    removeItem: (key) => void held.delete(key),
    setItem: (key, value) => void held.set(key, value),
  };
}

describe('what the page keeps', () => {
  it('lets a new tab know of the conversation, but not that it is this one, nor what was written', () => {
    const local = memory();
    const first = keptIn(() => local, memory);
    const tab = memory();
    const kept = keptIn(
      () => local,
      () => tab,
    );
    first.keepResume('credential');
    first.keepDraft('half a sent');
    expect([kept.resume(), kept.isThisTab(), kept.draft(), kept.outbox()]).toEqual(['credential', false, '', null]);
  });

  it('takes a tab for the same one as long as it is used, and not after a silence', () => {
    const [local, session] = [memory(), memory()];
    let now = Date.parse('2026-11-22T10:00:00Z');
    const kept = keptIn(
      () => local,
      () => session,
      () => now,
    );
    expect(kept.isThisTab()).toBe(false);
    kept.markThisTab();
    now += SILENCE_MS - 1;
    expect(kept.isThisTab()).toBe(true);
    kept.markThisTab();
    now += 1;
    expect(kept.isThisTab()).toBe(false);
    kept.markUsed();
    expect(kept.isThisTab()).toBe(true);
  });

  it('is nothing after it was forgotten', () => {
    const [local, session] = [memory(), memory()];
    const kept = keptIn(
      () => local,
      () => session,
    );
    kept.keepResume('credential');
    kept.markThisTab();
    kept.keepOutbox('[]');
    kept.keepDraft('draft');
    kept.forget();
    expect([local.length, session.length]).toEqual([0, 0]);
  });

  it('is remembered by the page alone where the browser allows no storage, until it is forgotten', () => {
    const refuse = (): Storage => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    const kept = keptIn(refuse, refuse);
    kept.keepResume('credential');
    kept.keepDraft('draft');
    expect([kept.resume(), kept.draft()]).toEqual(['credential', 'draft']);
    expect(keptIn(refuse, refuse).resume()).toBeNull();
    kept.forget();
    expect([kept.resume(), kept.draft()]).toEqual([null, '']);
  });
});
