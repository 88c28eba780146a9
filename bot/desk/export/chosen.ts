import type { StaffCard } from '../../conversation/hold.ts';
import type { DeskConversation, TranscriptEntry } from '../../wire/desk.ts';
import type { Export, ExportRequest } from '../../wire/export.ts';

type Around = { readonly by: StaffCard; readonly hub: string; readonly now: number };

/** Exactly what was chosen, of what staff may see anyway: what the person did not show cannot be chosen. */
export function chosen(seen: DeskConversation, request: ExportRequest, { by, hub, now }: Around): Export {
  const { reason, why, telling } = request;
  const { name, role, organisation } = by;
  return {
    format: 'fingerpost-export-1',
    at: isoOf(now),
    reason,
    why,
    by: { name, role, organisation },
    hub,
    language: seen.locale,
    telling,
    goal: request.goal ? seen.goal : null,
    plan: request.plan ? seen.plan.map(({ english, state }) => ({ step: english, state })) : [],
    entries: seen.entries.filter(({ seq }) => request.entries.includes(seq)).map(entryOf),
    notes: seen.notes
      .filter(({ noteId }) => request.notes.includes(noteId))
      .map((note) => ({ at: isoOf(note.at), name: note.name, text: note.text })),
  };
}

function entryOf(entry: TranscriptEntry): Export['entries'][number] {
  const common = { seq: entry.seq, at: isoOf(entry.at), name: null };
  switch (entry.from) {
    case 'withheld':
      return { ...common, from: 'person', text: '', english: entry.english };
    case 'person':
      return { ...common, from: 'person', text: entry.text, english: entry.english };
    case 'staff':
      return { ...common, from: 'staff', name: entry.name, text: entry.text, english: englishOf(entry) };
    case 'bot':
    case 'system': {
      const { english, shown } = entry;
      return {
        ...common,
        from: entry.from,
        text: shown.text,
        english: english.text === shown.text ? null : english.text,
      };
    }
  }
}

/** What a member of staff wrote, or sent as a phrase, where the person read other words. */
function englishOf({ made }: Extract<TranscriptEntry, { from: 'staff' }>): string | null {
  if (made.by === 'phrase') return made.english;
  return made.by === 'service' ? made.original : null;
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}
