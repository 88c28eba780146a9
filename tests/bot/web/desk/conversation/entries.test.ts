import { describe, expect, it } from 'vitest';
import { mergeConversation, newestSeq, unreadCount } from '../../../../../bot/web/desk/conversation/entries.ts';
import { arabicConversation, person, staff } from '../sample.ts';

describe('a conversation that is read again', () => {
  it('keeps the objects of entries that were there, so that they are not drawn again', () => {
    const before = arabicConversation('a');
    const after = structuredClone(before);
    after.entries.push(person(9, 'جديد'));
    const merged = mergeConversation(before, after);
    expect(merged.entries.slice(0, -1).every((entry, index) => entry === before.entries[index])).toBe(true);
    expect(merged.entries.at(-1)).toEqual(after.entries.at(-1));
  });

  it('takes everything else from the new reading', () => {
    const before = arabicConversation('a', { goal: 'old' });
    expect(mergeConversation(before, { ...structuredClone(before), goal: 'new' }).goal).toBe('new');
  });
});

describe('unread messages', () => {
  it('are those of the person after what was seen', () => {
    const entries = [person(1, 'a'), staff(2, 'b', 'message-1'), person(3, 'c'), person(5, 'd')];
    expect(unreadCount(entries, 1)).toBe(2);
    expect(unreadCount(entries, newestSeq(entries))).toBe(0);
    expect(newestSeq([])).toBe(-1);
  });
});
