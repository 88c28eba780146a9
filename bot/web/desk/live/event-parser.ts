/** One server-sent event, as the HTML standard cuts them out of a stream. */
export type ServerEvent = { readonly event: string; readonly data: string };

/** Takes a text/event-stream in pieces of any size and gives its events. */
export class EventParser {
  #rest = '';
  #event = '';
  #data: string[] = [];

  /** The events that this piece completes. */
  push(piece: string): readonly ServerEvent[] {
    const events: ServerEvent[] = [];
    for (const line of this.#lines(piece)) {
      const event = this.#take(line);
      if (event !== null) events.push(event);
    }
    return events;
  }

  /** Complete lines. A carriage return at the end waits: its line feed may come in the next piece. */
  #lines(piece: string): readonly string[] {
    const text = this.#rest + piece;
    const lines: string[] = [];
    let from = 0;
    for (const ending of text.matchAll(/\r\n|\n|\r(?!$)/g)) {
      lines.push(text.slice(from, ending.index));
      from = ending.index + ending[0].length;
    }
    this.#rest = text.slice(from);
    return lines;
  }

  #take(line: string): ServerEvent | null {
    if (line === '') return this.#finish();
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#event = value;
    if (field === 'data') this.#data.push(value);
    return null;
  }

  #finish(): ServerEvent | null {
    const finished = { event: this.#event || 'message', data: this.#data.join('\n') };
    const isEmpty = this.#data.length === 0;
    this.#event = '';
    this.#data = [];
    return isEmpty ? null : finished;
  }
}
