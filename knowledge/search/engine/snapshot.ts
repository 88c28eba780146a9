import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { SnapshotRefused } from './snapshot-refused.ts';

/** What an index is made of, ready to be written down. */
export interface Parts {
  readonly strings: Readonly<Record<string, readonly string[]>>;
  readonly numbers: Readonly<Record<string, Uint32Array | Float32Array>>;
}

/** What a snapshot must say of itself to be used. */
export interface Label {
  readonly kind: 'records' | 'texts' | 'examples' | 'danger';
  readonly locale: string;
  /** Stands for the rules by which words were read and weighed. */
  readonly rules: string;
  /** Stands for the documents, as whoever saves and loads it names them: a hash of them, or their date. */
  readonly source: string;
}

/** Raised with every change of the layout below. */
const version = 1;

/** Layout: magic, version, checksum of the rest, length of the manifest; the manifest; one section after the other. */
const magic = Buffer.from('FPSEARCH');
const versionAt = 8;
const checksumAt = 12;
const manifestLengthAt = 16;
const manifestAt = 24;
/** Typed arrays can only begin at such places. */
const step = 8;

const section = z.strictObject({
  name: z.string(),
  type: z.enum(['strings', 'whole', 'real']),
  length: z.number().int().min(0),
});
const manifest = z.strictObject({
  label: z.strictObject({
    kind: z.enum(['records', 'texts', 'examples', 'danger']),
    locale: z.string(),
    rules: z.string(),
    source: z.string(),
  }),
  sections: z.array(section),
});
const listOfStrings = z.array(z.string());

/** Writes an index down, with a checksum. */
export function writeSnapshot(label: Label, { strings, numbers }: Parts): Uint8Array<ArrayBuffer> {
  const texts = Object.entries(strings).map(([name, it]) => ({
    name,
    type: 'strings' as const,
    bytes: Buffer.from(JSON.stringify(it)),
  }));
  const arrays = Object.entries(numbers).map(([name, it]) => ({
    name,
    type: it instanceof Uint32Array ? ('whole' as const) : ('real' as const),
    bytes: new Uint8Array(it.buffer, it.byteOffset, it.byteLength),
  }));
  const all = [...texts, ...arrays];
  const sections = all.map(({ name, type, bytes }) => ({ name, type, length: bytes.length }));
  const head = Buffer.from(JSON.stringify({ label, sections } satisfies z.infer<typeof manifest>));
  const start = aligned(manifestAt + head.length);
  const written = new Uint8Array(all.reduce((sum, it) => sum + aligned(it.bytes.length), start));
  written.set(magic);
  written.set(head, manifestAt);
  let at = start;
  for (const { bytes } of all) {
    written.set(bytes, at);
    at += aligned(bytes.length);
  }
  const view = new DataView(written.buffer);
  view.setUint32(versionAt, version, true);
  view.setUint32(manifestLengthAt, head.length, true);
  view.setUint32(checksumAt, crc32(written.subarray(manifestLengthAt)), true);
  return written;
}

/**
 * Reads what {@link writeSnapshot} wrote. The numbers are views of `bytes`, which must not be changed any more.
 *
 * @throws {SnapshotRefused} where it is not a whole snapshot of this version with this label.
 */
export function readSnapshot(bytes: Uint8Array, expected: Label): Parts {
  const whole = bytes.byteOffset % step === 0 ? bytes : bytes.slice();
  if (whole.length < manifestAt || !magic.equals(whole.subarray(0, magic.length))) {
    throw new SnapshotRefused('no-snapshot');
  }
  const view = new DataView(whole.buffer, whole.byteOffset, whole.length);
  if (view.getUint32(versionAt, true) !== version) {
    throw new SnapshotRefused('version');
  }
  if (view.getUint32(checksumAt, true) !== crc32(whole.subarray(manifestLengthAt))) {
    throw new SnapshotRefused('damaged');
  }
  const headEnd = manifestAt + view.getUint32(manifestLengthAt, true);
  const head = manifest.parse(JSON.parse(Buffer.from(whole.subarray(manifestAt, headEnd)).toString()));
  check(head.label, expected);
  return sectionsOf(whole, head.sections, aligned(headEnd));
}

function check(found: Label, expected: Label): void {
  if (found.kind !== expected.kind) {
    throw new SnapshotRefused('kind');
  }
  if (found.rules !== expected.rules || found.locale !== expected.locale) {
    throw new SnapshotRefused('rules');
  }
  if (found.source !== expected.source) {
    throw new SnapshotRefused('source');
  }
}

function sectionsOf(bytes: Uint8Array, sections: readonly z.infer<typeof section>[], start: number): Parts {
  const strings: Record<string, readonly string[]> = {};
  const numbers: Record<string, Uint32Array | Float32Array> = {};
  let at = start;
  for (const { name, type, length } of sections) {
    const from = bytes.byteOffset + at;
    if (type === 'strings') {
      strings[name] = listOfStrings.parse(JSON.parse(Buffer.from(bytes.buffer, from, length).toString()));
    } else {
      const count = length / Float32Array.BYTES_PER_ELEMENT;
      numbers[name] =
        type === 'whole' ? new Uint32Array(bytes.buffer, from, count) : new Float32Array(bytes.buffer, from, count);
    }
    at += aligned(length);
  }
  return { strings, numbers };
}

function aligned(length: number): number {
  return Math.ceil(length / step) * step;
}
