import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

type Encoding = 'br' | 'gzip' | 'identity';
export type Encoded = { readonly encoding: Encoding; readonly body: Buffer };

/** The best encoding that an Accept-Encoding header allows, of those that are worth the time. */
export function bestEncoding(header: string | undefined, among: readonly Encoding[] = ['br', 'gzip']): Encoding {
  const allowed = (header ?? '')
    .split(',')
    .filter((range) => !/;\s*q=0(?:\.0*)?\s*$/.test(range))
    .map((range) => range.split(';')[0]?.trim());
  return among.find((it) => allowed.includes(it)) ?? 'identity';
}

/**
 * A text in each encoding, compressed as small as it can be when it is first asked for. The texts of this page are the same for
 * everybody, one for each language, so that there are few of them and each is worth the time once.
 */
export function encodedText(text: string): (encoding: Encoding) => Promise<Encoded> {
  const made = new Map<Encoding, Promise<Buffer>>();
  return async (encoding) => {
    const body = made.get(encoding) ?? encode(text, encoding);
    made.set(encoding, body);
    return { encoding, body: await body };
  };
}

async function encode(text: string, encoding: Encoding): Promise<Buffer> {
  const bytes = Buffer.from(text);
  if (encoding === 'br') {
    return brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    });
  }
  return encoding === 'gzip' ? zip(bytes, { level: 9 }) : bytes;
}
