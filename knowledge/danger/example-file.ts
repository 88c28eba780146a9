import { DANGER_KINDS, type DangerKind, QUIET_KINDS, type QuietKind } from './kinds.ts';
import { tokenise } from './normalise.ts';

/** A message as people write it; `kind: null`: an ordinary one. */
export interface DangerExample {
  readonly text: string;
  readonly kind: DangerKind | QuietKind | null;
}

/** A file of examples that cannot be used. The service does not start with one, as with a broken phrase file. */
export class ExampleFileError extends Error {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;

  constructor(path: string, line: number, reason: string) {
    super(`${path}:${line}: ${reason}`);
    this.name = 'ExampleFileError';
    this.path = path;
    this.line = line;
    this.reason = reason;
  }
}

/** Longer lines are several messages run together, or none. In UTF-16 code units. */
const LONGEST = 300;

const ORDINARY = 'ordinary';
const NAMES = [...DANGER_KINDS, ...QUIET_KINDS, ORDINARY] as const;
const AUTHOR = /^[a-z]*$/;

/**
 * Reads one file of examples: one message to a line, of the kind that the file is named after (`<kind>.txt`, `ordinary.txt`). Another author's
 * messages stand in a file of their own (`<kind>-<author>.txt`). A line that begins with `# ` is for whoever reads the file.
 * @throws {ExampleFileError} for the first line that is no message, or that stands in the file already.
 */
export function readExampleFile(path: string, text: string): DangerExample[] {
  const kind = kindOf(path);
  const lines = new Map<string, number>();
  const examples: DangerExample[] = [];
  text.split('\n').forEach((line, index) => {
    const message = line.trim();
    if (message === '' || message.startsWith('# ')) return;
    const fault = faultOf(message, lines);
    if (fault !== null) throw new ExampleFileError(path, index + 1, fault);
    lines.set(message.toLowerCase(), index + 1);
    examples.push({ text: message, kind });
  });
  if (examples.length === 0) throw new ExampleFileError(path, 1, 'there is no message in it');
  return examples;
}

/** Who wrote a file: the letters after the kind, or nothing for the first author. */
export function authorOf(path: string): string {
  return namedIn(path).author;
}

function kindOf(path: string): DangerExample['kind'] {
  const { name } = namedIn(path);
  return name === ORDINARY ? null : name;
}

function namedIn(path: string): { name: (typeof NAMES)[number]; author: string } {
  const written = /([^/]+)\.txt$/.exec(path)?.[1] ?? '';
  const name = NAMES.find((it) => written === it || written.startsWith(`${it}-`));
  const author = written.slice((name?.length ?? 0) + 1);
  if (name === undefined || !AUTHOR.test(author))
    throw new ExampleFileError(path, 1, `is not called by a kind, with an author or without: ${NAMES.join(', ')}`);
  return { name, author };
}

function faultOf(message: string, before: ReadonlyMap<string, number>): string | null {
  if (message.length > LONGEST) return `is longer than ${LONGEST} letters: one message to a line`;
  if (tokenise(message).length === 0) return 'has no words';
  const same = before.get(message.toLowerCase());
  return same === undefined ? null : `stands in line ${same} already`;
}
