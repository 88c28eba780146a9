import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import { TOKEN_ALGORITHM } from '../desk/auth/token-rules.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

/** The secrets of the demonstration's sign-in. They are kept, so that whoever is signed in stays so over a restart. */
const demoKeysSchema = z.object({
  /** The private RSA key that signs tokens. */
  signing: z.looseObject({ kty: z.literal('RSA'), kid: z.string(), n: z.string(), e: z.string(), d: z.string() }),
  /** Signs the provider's cookies. */
  cookies: z.string().min(43),
  /** Signs the one-time link to the desk and what it leaves in the browser. */
  link: z.string().min(43),
});
export type DemoKeys = Omit<z.output<typeof demoKeysSchema>, 'signing'> & { readonly signing: JWK };

/** The keys in `file`, made on the first start. @throws Error naming the file when it holds something else. */
export async function demoKeys(file: string): Promise<DemoKeys> {
  const text = await readPrivateFile(file);
  if (text !== null) return parseKeys(text, file);
  await mkdir(dirname(file), { recursive: true });
  const keys = await newKeys();
  await writePrivateFile(file, JSON.stringify(keys));
  return keys;
}

/** What may be published of the signing key. */
export function publicKey({ signing }: DemoKeys): JWK {
  const { kty, kid, n, e } = signing;
  return { kty, kid, n, e, alg: TOKEN_ALGORITHM, use: 'sig' } as JWK;
}

async function newKeys(): Promise<DemoKeys> {
  const { privateKey } = await generateKeyPair(TOKEN_ALGORITHM, { extractable: true });
  const kid = randomBytes(8).toString('hex');
  return {
    signing: { ...(await exportJWK(privateKey)), kid, alg: TOKEN_ALGORITHM, use: 'sig' },
    cookies: randomBytes(32).toString('base64url'),
    link: randomBytes(32).toString('base64url'),
  };
}

function parseKeys(text: string, file: string): DemoKeys {
  try {
    return demoKeysSchema.parse(JSON.parse(text)) as DemoKeys;
  } catch (cause) {
    throw new Error(`${file} does not hold the demonstration's keys. Delete it to make new ones.`, { cause });
  }
}
