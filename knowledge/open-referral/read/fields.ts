import { emailAddress } from '../../schema/contact.ts';
import type { Day } from '../../schema/date.ts';
import { webAddress } from '../../schema/link.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Note } from '../notes.ts';
import { readDay, readInstant, readTime } from './moment.ts';
import { plainText } from './plain-text.ts';

/** What reading a record needs to know beside the record. */
export interface Reading {
  /** In whose local time days and times without a zone are meant. */
  readonly timezone: string;
  readonly note: (note: Note) => void;
}

/** Longer text is cut, and more entries of a list are left out: no directory needs them. */
const longestText = 20_000;
const longestList = 500;
/** Of a web address, as browsers take it. */
const longestAddress = 2_000;

/**
 * One object of a feed, read field by field under any of the names that the versions of the standard give it. What is null,
 * empty or of no use counts as absent; what could not be taken is noted with its path. Nothing here throws.
 */
export class Fields {
  readonly path: string;
  readonly #raw: JsonObject;
  readonly #reading: Reading;
  readonly #asked = new Set<string>();

  constructor(raw: JsonObject, path: string, reading: Reading) {
    this.#raw = raw;
    this.path = path;
    this.#reading = reading;
  }

  get timezone(): string {
    return this.#reading.timezone;
  }

  note(name: string, why: string): undefined {
    this.#reading.note({ path: name === '' ? this.path : `${this.path}.${name}`, why });
    return undefined;
  }

  has(...names: string[]): boolean {
    return this.#find(names) !== undefined;
  }

  /** The value of the first of the names that has one. */
  raw(...names: string[]): Json | undefined {
    return this.#find(names)?.value;
  }

  /** Text without HTML. A number or a yes/no is taken as it is written. */
  text(...names: string[]): string | undefined {
    const found = this.#find(names);
    if (!found) return undefined;
    const { name, value } = found;
    if (typeof value === 'object') return this.note(name, 'is not text, and was left out');
    const text = typeof value === 'string' ? plainText(value.slice(0, 4 * longestText)) : String(value);
    if (text.length > longestText) this.note(name, `is longer than ${longestText} characters, and was cut`);
    return text.slice(0, longestText) || undefined;
  }

  number(...names: string[]): number | undefined {
    const found = this.#find(names);
    if (!found) return undefined;
    const { name, value } = found;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    const written =
      typeof value === 'string' ? /^[^\d-]{0,3}(-?\d+(?:\.\d+)?)\D*$/.exec(value.replaceAll(',', '').trim()) : null;
    if (!written) return this.note(name, 'is not a number, and was left out');
    return Number(written[1]);
  }

  truth(...names: string[]): boolean | undefined {
    const value = this.raw(...names);
    if (value === true || value === 'true' || value === 1 || value === '1') return true;
    return value === false || value === 'false' || value === 0 || value === '0' ? false : undefined;
  }

  day(...names: string[]): Day | undefined {
    const text = this.text(...names);
    if (text === undefined) return undefined;
    return readDay(text, this.timezone) ?? this.note(names[0] ?? '', 'is not a date, and was left out');
  }

  time(...names: string[]): string | undefined {
    const text = this.text(...names);
    if (text === undefined) return undefined;
    return readTime(text) ?? this.note(names[0] ?? '', 'is not a time of day, and was left out');
  }

  instant(...names: string[]): string | undefined {
    const text = this.text(...names);
    const read = text === undefined ? undefined : readInstant(text, this.timezone);
    if (text !== undefined && !read) return this.note(names[0] ?? '', 'is not a date and time, and was left out');
    if (read?.assumed) this.note(names[0] ?? '', `names no time zone, and was taken as local time (${this.timezone})`);
    return read?.instant;
  }

  url(...names: string[]): string | undefined {
    const text = this.text(...names);
    if (text === undefined) return undefined;
    if (text.length > longestAddress)
      return this.note(names[0] ?? '', 'is too long for a web address, and was left out');
    const bare =
      /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})(?:[/?#:].*)?$/i.test(text) && !/^[a-z][a-z0-9+.-]*:/i.test(text);
    const read = webAddress.safeParse(bare ? `https://${text}` : text);
    return read.data ?? this.note(names[0] ?? '', 'is not a web address, and was left out');
  }

  email(...names: string[]): string | undefined {
    const text = this.text(...names)?.replace(/^mailto:/i, '');
    if (text === undefined) return undefined;
    return emailAddress.safeParse(text).data ?? this.note(names[0] ?? '', 'is not an e-mail address, and was left out');
  }

  /** The objects of a list; a single object counts as a list of one. */
  list(...names: string[]): Fields[] {
    const found = this.#find(names);
    if (!found) return [];
    const { name, value } = found;
    if (typeof value !== 'object' || value === null) {
      this.note(name, 'is not a list, and was left out');
      return [];
    }
    const entries: readonly Json[] = Array.isArray(value) ? value : [value as JsonObject];
    if (entries.length > longestList) this.note(name, `has more than ${longestList} entries; the rest was left out`);
    return entries.slice(0, longestList).flatMap((it, index) => {
      const path = `${this.path}.${name}[${index}]`;
      if (isObject(it)) return [new Fields(it, path, this.#reading)];
      if (it !== null) this.#reading.note({ path, why: 'is not an object, and was left out' });
      return [];
    });
  }

  child(name: string): Fields | undefined {
    const found = this.#find([name]);
    if (!found) return undefined;
    if (isObject(found.value)) return new Fields(found.value, `${this.path}.${name}`, this.#reading);
    return this.note(name, 'is not an object, and was left out');
  }

  /** An id as text; some feeds count. */
  id(...names: string[]): string | undefined {
    const value = this.raw(...(names.length > 0 ? names : ['id']));
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? value.trim().slice(0, 200) || undefined : undefined;
  }

  /** Notes what has a value and was never asked for, except under names that say nothing new. */
  noteUnread(expected: readonly string[]): void {
    for (const [name, value] of Object.entries(this.#raw)) {
      const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
      if (empty || this.#asked.has(name) || expected.includes(name)) continue;
      this.note(name.slice(0, 60), 'is not a field that is kept, and was left out');
    }
  }

  #find(names: readonly string[]): { name: string; value: Json } | undefined {
    for (const name of names) this.#asked.add(name);
    for (const name of names) {
      const value = Object.hasOwn(this.#raw, name) ? this.#raw[name] : undefined;
      if (value !== undefined && value !== null && value !== '') return { name, value };
    }
    return undefined;
  }
}
