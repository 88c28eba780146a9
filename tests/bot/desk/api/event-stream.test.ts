import { expect, it } from 'vitest';
import { EventStream } from '../../../../bot/desk/api/event-stream.ts';

it('costs no more than a line for each subject while nobody reads', () => {
  const stream = new EventStream();
  for (let at = 0; at < 10_000; at += 1) {
    stream.send('queue');
    stream.send('conversation', { conversation: `07-${at % 3}` });
  }
  stream.end();
  expect(stream.body.readableLength).toBe(0);
});

it('sends what waited as soon as somebody reads, each subject once', async () => {
  const stream = new EventStream();
  stream.send('queue');
  stream.send('queue');
  stream.send('conversation', { conversation: '07-a' });
  const [first] = await firstOf(stream, 2);
  expect(first).toBe('event: queue\ndata: {}\n\nevent: conversation\ndata: {"conversation":"07-a"}\n\n');
});

it('sends nothing after its end, and breaks nothing', async () => {
  const stream = new EventStream();
  stream.send('queue');
  const read = stream.body.map(String).toArray();
  await new Promise((soon) => setImmediate(soon));
  stream.end();
  stream.send('conversation', { conversation: '07-a' });
  stream.end();
  expect(await read).toEqual(['event: queue\ndata: {}\n\n']);
});

async function firstOf(stream: EventStream, events: number): Promise<string[]> {
  let text = '';
  for await (const chunk of stream.body) {
    text += String(chunk);
    if (text.split('\n\n').length > events) break;
  }
  return [text];
}
