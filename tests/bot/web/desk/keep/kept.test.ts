import { describe, expect, it } from 'vitest';
import { Kept } from '../../../../../bot/web/desk/keep/kept.ts';
import { memory } from './memory.ts';

describe('what the tab keeps', () => {
  it('is there again after a reload, for its own conversation only', () => {
    const storage = memory();
    new Kept(storage).drafts.write('a', 'half wri');
    const reloaded = new Kept(storage);
    expect(reloaded.drafts.read('a')).toBe('half wri');
    expect(reloaded.drafts.read('b')).toBeNull();
    expect(reloaded.noteDrafts.read('a')).toBeNull();
  });

  it('is forgotten as a whole', () => {
    const storage = memory();
    const kept = new Kept(storage);
    kept.drafts.write('a', 'text');
    kept.noteDrafts.write('a', { id: 'note-0001', text: 'note' });
    kept.outboxes.write('a', [{ id: 'message-1', text: 'text', at: 1, state: 'sending' }]);
    kept.claims.write('a', { fence: 1, heartbeatMs: 15_000 });
    kept.drafts.write('b', 'stays');
    kept.forget('a');
    expect([...storage.held.keys()]).toEqual(['desk:draft:b']);
  });

  it.each(['not JSON', '{"fence":"one"}', '[]'])('is nothing where it is in another form: %s', (text) => {
    const storage = memory();
    storage.held.set('desk:claim:a', text);
    expect(new Kept(storage).claims.read('a')).toBeNull();
  });

  it('does without where the storage is full', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => new Kept(full).drafts.write('a', 'text')).not.toThrow();
  });
});
