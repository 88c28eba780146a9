import { guideId } from '../../schema/ids.ts';
import { type Label, readSnapshot, writeSnapshot } from '../engine/snapshot.ts';
import { partsOf } from '../engine/snapshot-parts.ts';
import type { Counted } from './learn.ts';

/** Raised when the same examples would be counted in another way. */
const RULES = 'examples 1';
/** How ordinary life is called among the guides; no guide has such an id. */
const ORDINARY = '';

/** @param source stands for the examples: a snapshot is only loaded for the same. */
export function saveCounted(counted: Counted, source: string): Uint8Array<ArrayBuffer> {
  const { features, guides, usual, rarity, starts, speaking, gains } = counted;
  return writeSnapshot(labelOf(counted.locale, source), {
    strings: { features, guides: guides.map((it) => it ?? ORDINARY) },
    numbers: { usual, rarity, starts, speaking, gains },
  });
}

/** @throws {SnapshotRefused} where the bytes cannot be used for this language and these examples: count them again. */
export function loadCounted(bytes: Uint8Array, locale: string, source: string): Counted {
  const parts = partsOf(readSnapshot(bytes, labelOf(locale, source)));
  return {
    locale,
    guides: parts.strings('guides').map((it) => (it === ORDINARY ? null : guideId.parse(it))),
    features: parts.strings('features'),
    usual: parts.real('usual'),
    rarity: parts.real('rarity'),
    starts: parts.whole('starts'),
    speaking: parts.whole('speaking'),
    gains: parts.real('gains'),
  };
}

function labelOf(locale: string, source: string): Label {
  return { kind: 'examples', locale, rules: RULES, source };
}
