/** A first half of a postcode, `L11`, alone or with its second half, which is not kept. */
const POSTCODE = /^([A-Z]{1,2}[0-9][0-9A-Z]?)(?:[0-9][A-Z]{2})?$/;

/** The first half of a postcode that somebody wrote; null where the words are none. */
export function outcodeIn(text: string): string | null {
  const signs = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.,\p{Cf}]/gu, '');
  const [whole, outcode = null] = POSTCODE.exec(signs) ?? [];
  return whole === undefined ? null : outcode;
}
