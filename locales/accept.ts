import { writeFileSync } from 'node:fs';
import { provenanceOf, translatedLocales } from './completeness.ts';

/** Records, for each translated language, which English its words were made from. Run it after translating, never before. */
for (const locale of translatedLocales()) {
  const file = new URL(`./${locale}/provenance.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(provenanceOf(locale, 'machine'), null, 1)}\n`);
}
