import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRecordIndex } from '../../../../knowledge/search/engine/record-index.ts';
import { queryRecords } from '../../../../knowledge/search/engine/record-query.ts';
import { loadRecordIndex, saveRecordIndex } from '../../../../knowledge/search/engine/record-snapshot.ts';
import type { Refusal } from '../../../../knowledge/search/engine/snapshot-refused.ts';
import { SnapshotRefused } from '../../../../knowledge/search/engine/snapshot-refused.ts';
import { buildTextIndex } from '../../../../knowledge/search/engine/text-index.ts';
import { queryTexts } from '../../../../knowledge/search/engine/text-query.ts';
import { loadTextIndex, saveTextIndex } from '../../../../knowledge/search/engine/text-snapshot.ts';

const word = fc.constantFrom('school', 'schools', 'doctor', 'food', 'warm', 'طبيب', 'مدرسة', 'лікар', 'szkoła', '医生');
const text = fc.array(word, { maxLength: 12 }).map((it) => it.join(' '));
const documents = fc
  .array(fc.record({ title: text, text }), { maxLength: 8 })
  .map((each) => each.map((it, at) => ({ id: `d${at}`, ...it })));
const locale = fc.constantFrom('en', 'ar', 'pl', 'uk');

describe('a snapshot', () => {
  it('of services answers every query as the index that was saved', () => {
    fc.assert(
      fc.property(documents, locale, text, (each, language, asked) => {
        const index = buildRecordIndex(each, language);
        const again = loadRecordIndex(saveRecordIndex(index, 'v1'), language, 'v1');
        expect(queryRecords(again, asked)).toEqual(queryRecords(index, asked));
      }),
    );
  });

  it('of texts answers every query as the index that was saved', () => {
    fc.assert(
      fc.property(documents, locale, text, (each, language, asked) => {
        const index = buildTextIndex(each, language);
        const again = loadTextIndex(saveTextIndex(index, 'v1'), language, 'v1');
        expect(queryTexts(again, asked)).toEqual(queryTexts(index, asked));
      }),
    );
  });

  it('is read from any place of a larger buffer', () => {
    const saved = saveRecordIndex(buildRecordIndex([{ id: 'a', title: 'Library', text: 'books' }], 'en'), 'v1');
    const larger = new Uint8Array(saved.length + 3);
    larger.set(saved, 3);
    const again = loadRecordIndex(larger.subarray(3), 'en', 'v1');
    expect(queryRecords(again, 'books').map((it) => it.id)).toEqual(['a']);
  });
});

describe('a snapshot that cannot be used', () => {
  const saved = saveRecordIndex(buildRecordIndex([{ id: 'a', title: 'Library', text: 'books' }], 'en'), 'v1');

  it('is refused with any byte of it changed', () => {
    fc.assert(
      fc.property(fc.nat(saved.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = saved.slice();
        broken[at] = (broken[at] ?? 0) ^ change;
        expect(() => loadRecordIndex(broken, 'en', 'v1')).toThrow(SnapshotRefused);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when it is cut short, at whatever place', () => {
    fc.assert(
      fc.property(fc.nat(saved.length - 1), (length) => {
        expect(() => loadRecordIndex(saved.slice(0, length), 'en', 'v1')).toThrow(SnapshotRefused);
      }),
    );
  });

  it.each<[Refusal, () => unknown]>([
    ['no-snapshot', () => loadRecordIndex(new Uint8Array(100), 'en', 'v1')],
    ['version', () => loadRecordIndex(withVersion(saved, 0), 'en', 'v1')],
    ['damaged', () => loadRecordIndex(saved.slice(0, -1), 'en', 'v1')],
    ['source', () => loadRecordIndex(saved, 'en', 'v2')],
    ['rules', () => loadRecordIndex(saved, 'ar', 'v1')],
    ['kind', () => loadTextIndex(saved, 'en', 'v1')],
  ])('says why: %s', (reason, load) => {
    expect(load).toThrow(expect.objectContaining({ name: 'SnapshotRefused', reason }));
  });
});

function withVersion(saved: Uint8Array<ArrayBuffer>, version: number): Uint8Array<ArrayBuffer> {
  const other = saved.slice();
  new DataView(other.buffer).setUint32(8, version, true);
  return other;
}
