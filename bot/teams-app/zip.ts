import { crc32 } from 'node:zlib';

export type Entry = { readonly name: string; readonly content: Buffer };

/** 1 January 1980, midnight: the first moment that the format knows. The real time would make each package another. */
const DATE = 0x0021;
/** The version of the format that a reader needs: 2.0. */
const NEEDS = 20;
/** Names are in UTF-8. */
const FLAGS = 0x0800;

/**
 * A zip file with these entries in this order, uncompressed. The same entries give the same bytes on every machine, which a compressor
 * would not promise. At most 65,535 entries and 4 GiB.
 */
export function zip(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content } of entries) {
    const shared = describe(name, content);
    const file = Buffer.concat([number32(0x04034b50), shared, Buffer.from(name), content]);
    // Comment, disk, and two sets of attributes: none. Then where the file begins.
    const rest = Buffer.concat([Buffer.alloc(2 + 2 + 2 + 4), number32(at)]);
    directory.push(number32(0x02014b50), number16(NEEDS), shared, rest, Buffer.from(name));
    files.push(file);
    at += file.length;
  }
  const listed = Buffer.concat(directory);
  const counts = [number16(entries.length), number16(entries.length), number32(listed.length), number32(at)];
  return Buffer.concat([...files, listed, number32(0x06054b50), Buffer.alloc(4), ...counts, number16(0)]);
}

/** The fields that an entry has both before its content and in the directory, from the version needed to the lengths of the name. */
function describe(name: string, content: Buffer): Buffer {
  const stored = 0;
  const extra = 0;
  return Buffer.concat([
    ...[NEEDS, FLAGS, stored, 0, DATE].map(number16),
    ...[crc32(content), content.length, content.length].map(number32),
    ...[Buffer.byteLength(name), extra].map(number16),
  ]);
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
