import { guideId } from '../../schema/ids.ts';
import { type Label, readSnapshot, writeSnapshot } from '../engine/snapshot.ts';
import { partsOf } from '../engine/snapshot-parts.ts';
import type { Evidence } from './evidence.ts';

/** Raised when the same examples would teach something else. */
const RULES = 'evidence 1';

/** @param source stands for the examples: a snapshot is only loaded for the same. */
export function saveEvidence(evidence: Evidence, source: string): Uint8Array<ArrayBuffer> {
  const { features, guides, bias, starts, speaking, gains } = evidence;
  return writeSnapshot(labelOf(evidence.locale, source), {
    strings: { features, guides },
    numbers: { bias, starts, speaking, gains },
  });
}

/** @throws {SnapshotRefused} where the bytes cannot be used for this language and these examples: teach again. */
export function loadEvidence(bytes: Uint8Array, locale: string, source: string): Evidence {
  const parts = partsOf(readSnapshot(bytes, labelOf(locale, source)));
  return {
    locale,
    guides: parts.strings('guides').map((it) => guideId.parse(it)),
    features: parts.strings('features'),
    bias: parts.real('bias'),
    starts: parts.whole('starts'),
    speaking: parts.whole('speaking'),
    gains: parts.real('gains'),
  };
}

function labelOf(locale: string, source: string): Label {
  return { kind: 'examples', locale, rules: RULES, source };
}
