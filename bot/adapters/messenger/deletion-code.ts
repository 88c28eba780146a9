import { createHmac, timingSafeEqual } from 'node:crypto';

const DAY_MS = 86_400_000;
const PROOF_BYTES = 12;

/**
 * A confirmation code for a deletion on a day: the day, so much chance that no two are alike, and a proof that we gave it out. So nothing has to
 * be kept about who asked, and yet the code says for ever that it was done. Letters and digits only, as Meta asks.
 */
export function deletionCode(now: number, chance: Uint8Array, secret: string): string {
  const said = `${Math.floor(now / DAY_MS)
    .toString(16)
    .padStart(5, '0')}${Buffer.from(chance).subarray(0, 6).toString('hex').padEnd(12, '0')}`;
  return `${said}${proof(said, secret)}`;
}

/** When a deletion was done: the start of that day (UTC), in milliseconds since 1970; null for a code that we did not give out. */
export function deletedOn(code: string, secret: string): number | null {
  const [, said = '', given = ''] = /^([0-9a-f]{17})([0-9a-f]{24})$/.exec(code) ?? [];
  if (said === '') return null;
  const right = Buffer.from(proof(said, secret));
  return timingSafeEqual(Buffer.from(given), right) ? Number.parseInt(said.slice(0, 5), 16) * DAY_MS : null;
}

function proof(said: string, secret: string): string {
  const made = createHmac('sha256', secret).update(`deletion ${said}`).digest();
  return made.subarray(0, PROOF_BYTES).toString('hex');
}
