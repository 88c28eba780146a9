import { crc32 } from 'node:zlib';

/** The entries of a zip file whose content is not compressed, read as a reader does: from the directory at the end. Throws at any flaw. */
export function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.length - 22;
  expectSign(bytes, end, 0x06054b50);
  const entries = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    expectSign(bytes, at, 0x02014b50);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, contentOf(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 16)));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (at !== end) throw new Error('the directory has another size than it says');
  return entries;
}

function contentOf(bytes: Buffer, at: number, sum: number): Buffer {
  expectSign(bytes, at, 0x04034b50);
  if (bytes.readUInt16LE(at + 8) !== 0) throw new Error('the entry is compressed');
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(from, from + bytes.readUInt32LE(at + 22));
  if (crc32(content) !== sum) throw new Error('the entry has another sum than it says');
  return content;
}

function expectSign(bytes: Buffer, at: number, sign: number): void {
  if (bytes.readUInt32LE(at) !== sign) throw new Error(`there is no ${sign.toString(16)} at ${at}`);
}
