import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventParser } from '../../../../../bot/web/desk/live/event-parser.ts';

describe('the event stream', () => {
  it('gives an event for each blank line, with its name and data', () => {
    const events = new EventParser().push(
      'event: queue\ndata: {}\n\nevent: conversation\ndata: {"conversation":"a"}\n\n',
    );
    expect(events).toEqual([
      { event: 'queue', data: '{}' },
      { event: 'conversation', data: '{"conversation":"a"}' },
    ]);
  });

  it('joins several data lines, leaves comments out and names an unnamed event', () => {
    expect(new EventParser().push(': hello\ndata: one\ndata:two\nid: 7\n\n')).toEqual([
      { event: 'message', data: 'one\ntwo' },
    ]);
  });

  it('gives nothing for an event without data', () => {
    expect(new EventParser().push('event: queue\n\n')).toEqual([]);
  });

  it('does not carry the name of one event to the next', () => {
    const parser = new EventParser();
    parser.push('event: queue\n\n');
    expect(parser.push('data: x\n\n')).toEqual([{ event: 'message', data: 'x' }]);
  });

  it('gives the same events however the stream is cut and its lines end', () => {
    const ending = fc.constantFrom('\n', '\r\n');
    const text = fc.stringMatching(/^[a-zé {}":]{0,12}$/);
    const wanted = fc.array(fc.record({ event: fc.constantFrom('queue', 'conversation'), data: text }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(wanted, ending, fc.array(fc.nat(30), { maxLength: 40 }), (events, end, cuts) => {
        const stream = events.map(({ event, data }) => `event: ${event}${end}data: ${data}${end}${end}`).join('');
        const parser = new EventParser();
        const got = pieces(stream, cuts).flatMap((piece) => parser.push(piece));
        expect(got).toEqual(events);
      }),
    );
  });
});

function pieces(text: string, cuts: readonly number[]): readonly string[] {
  const cut: string[] = [];
  let rest = text;
  for (const length of cuts) {
    cut.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...cut, rest];
}
