import { type Label, readSnapshot, writeSnapshot } from '../search/engine/snapshot.ts';
import { partsOf } from '../search/engine/snapshot-parts.ts';
import type { Weights } from './learned.ts';
import { type PhraseData, phraseDataOfFiles } from './phrase-file.ts';

/** What a snapshot was made of, each as a hash: it is only used for the same. */
export interface Origin {
  /** The files of phrases or examples. */
  readonly source: string;
  /** The code that read them and learnt from them. */
  readonly code: string;
}

/** Phrases as they are once their files have been read: reading YAML takes most of the time that they take. */
export function savePhrases(phrases: readonly PhraseData[], origin: Origin): Uint8Array<ArrayBuffer> {
  return writeSnapshot(labelOf(origin), { strings: { phrases: [JSON.stringify(phrases)] }, numbers: {} });
}

/** @throws {SnapshotRefused} where the bytes cannot be used for these files and this code: read the files again. */
export function loadPhrases(bytes: Uint8Array, origin: Origin): readonly PhraseData[] {
  const [phrases = '[]'] = partsOf(readSnapshot(bytes, labelOf(origin))).strings('phrases');
  return phraseDataOfFiles.parse(JSON.parse(phrases));
}

export function saveWeights(weights: Weights, origin: Origin): Uint8Array<ArrayBuffer> {
  return writeSnapshot(labelOf(origin), { strings: {}, numbers: { weights } });
}

/** @throws {SnapshotRefused} where the bytes cannot be used for these files and this code: learn again. */
export function loadWeights(bytes: Uint8Array, origin: Origin): Weights {
  return partsOf(readSnapshot(bytes, labelOf(origin))).real('weights');
}

function labelOf({ source, code }: Origin): Label {
  return { kind: 'danger', locale: 'all', rules: code, source };
}
