const RUN = "[A-Za-z0-9](?:[A-Za-z0-9 .,:/@&'’+£%-]*[A-Za-z0-9%])?";

/**
 * Runs of Latin letters and digits: names of offices, phone numbers, postcodes, addresses of pages. In text that runs from
 * right to left they are set apart with U+2066 and U+2069, else `0808 801 0503` is read from its last group to its first.
 * A bracket of Latin letters behind such a name belongs to it: "Good Help Hub (example)" is one name wherever its line breaks.
 */
const LATIN_RUN = new RegExp(`\\+?${RUN}(?: ?\\(${RUN}\\)(?: ?${RUN})?)*`, 'g');

const ISOLATES = /[\u2066\u2069]/g;

/** Text in which every Latin run is set apart, once: what was set apart already stays as it is. */
export function isolateLatin(text: string): string {
  if (!/[A-Za-z0-9]/.test(text)) return text;
  return text.replace(ISOLATES, '').replace(LATIN_RUN, (run) => `\u2066${run}\u2069`);
}
