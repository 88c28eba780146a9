import { type NotNamed, noteRefusedSchema } from '../../../wire/mentions.ts';
import { DeskFault } from '../api/desk-fault.ts';
import { say } from '../words.ts';

/** Whom a note could not name, where it was not kept for that; nobody where it failed for anything else. */
export function notNamedIn(error: unknown): readonly NotNamed[] {
  if (!(error instanceof DeskFault)) return [];
  return noteRefusedSchema.safeParse(error.body).data?.names ?? [];
}

/** What to tell whoever wrote the note: that its text is still there, who cannot be told and why, and what to do now. */
export function notNamedWords(names: readonly NotNamed[]): string {
  const why = names.map(({ name, why }) =>
    name === null ? say('notes.not-named.unknown') : say(`notes.not-named.${why}`, { name }),
  );
  return [say('notes.failed'), ...why, say('notes.not-named.now')].join(' ');
}
