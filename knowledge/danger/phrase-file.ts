import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { DANGER_KINDS } from './kinds.ts';
import { PhraseFileError } from './phrase-file-error.ts';

const texts = z.array(z.string().min(1));
const byKind = z.partialRecord(z.enum(DANGER_KINDS), texts).default({});

const schema = z.strictObject({
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/, 'is not a language tag'),
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/, 'is not a script of ISO 15924')
    .default('Latn'),
  prefixes: texts.default([]),
  filler: texts.default([]),
  negators: texts.default([]),
  known: texts.default([]),
  words: z.record(z.string().regex(/^[a-z][a-z-]*$/, 'is not a group name: small letters and hyphens'), texts.min(1)),
  harmless: texts.default([]),
  sure: byKind,
  ask: byKind,
  unless: z.partialRecord(z.enum([...DANGER_KINDS, 'all']), texts).default({}),
});

export type PhraseData = z.infer<typeof schema>;

/** Several files' phrases, as they were written down after they had been read. */
export const phraseDataOfFiles = z.array(schema);

/** Where something stands in the file: keys and positions from the top. */
export type Place = readonly (string | number)[];

/** One language's phrases, and the way to say where in its file something is wrong. */
export type PhraseFile = { data: PhraseData; fault: (place: Place, reason: string) => PhraseFileError };

/**
 * Reads one phrase file.
 * @throws {PhraseFileError} when it is not YAML, or not of the form that `phrases/README.md` describes.
 */
export function readPhraseFile(path: string, text: string): PhraseFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' });
  const broken = document.errors[0];
  if (broken !== undefined) throw new PhraseFileError(path, lines.linePos(broken.pos[0]).line, broken.message);

  const fault = (place: Place, reason: string) => new PhraseFileError(path, lineOf(document, lines, place), reason);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { data: parsed.data, fault };
  const issue = parsed.error.issues[0];
  const place = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
  throw fault(place, `${place.join('.') || 'the file'}: ${issue?.message ?? 'is not as it should be'}`);
}

function lineOf(document: Document, lines: LineCounter, place: Place): number {
  for (let depth = place.length; depth > 0; depth--) {
    const node = document.getIn(place.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
