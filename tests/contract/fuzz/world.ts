import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readConfig } from '../../../bot/config.ts';
import { startService } from '../../../bot/service.ts';
import { chatTokenAnswerSchema } from '../../../bot/wire/chat.ts';
import type { Action } from '../../../dialogs/action.ts';
import { askToken } from '../../service/chat-client.ts';
import { freePort } from '../../service/running-service.ts';
import { staffToken } from '../staff-token.ts';

export type FuzzWorld = {
  readonly url: string;
  /** The token of a member of staff, and the conversations that they can name. */
  readonly bearer: string;
  readonly names: Readonly<Record<string, string>>;
  readonly logged: readonly object[];
  stop(): Promise<void>;
};

/** The whole service in this process, with somebody whom a member of staff has joined and somebody who waits. */
export async function fuzzWorld(): Promise<FuzzWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'fp-'));
  const port = await freePort();
  const logged: object[] = [];
  const service = await startService(
    readConfig({ PORT: String(port), FINGERPOST_DATA: dataDir }),
    (line) => void logged.push(line),
  );
  const url = `http://127.0.0.1:${port}`;
  const bearer = await staffToken(url, service.createDeskLink?.() ?? '', 'Sam');
  const joined = await asks(url);
  const waiting = await asks(url);
  const claim = await fetch(`${url}/desk/api/conversations/${joined.id}/claim`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}` },
  });
  const { fence } = z.object({ fence: z.literal(1) }).parse(await claim.json());
  await joined.taps({ do: 'accept-staff' });
  const beat = setInterval(() => void heartbeat(url, joined.id, bearer, fence), 10_000);
  return {
    url,
    bearer,
    names: { ':joined': joined.id, ':waiting': waiting.id },
    logged,
    stop: async () => {
      clearInterval(beat);
      await service.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function heartbeat(url: string, id: string, bearer: string, fence: number): Promise<void> {
  await fetch(`${url}/desk/api/conversations/${id}/heartbeat`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify({ fence }),
  });
}

/** Somebody who asks for a person. */
async function asks(url: string): Promise<{ id: string; taps(action: Action): Promise<void> }> {
  const { conversationId: id, token } = chatTokenAnswerSchema.parse(await (await askToken(url, 'en')).json());
  const taps = async (action: Action) => {
    const answer = await fetch(`${url}/v3/directline/conversations/${id}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ type: 'message', text: action.do, value: { fingerpost: action } }),
    });
    if (!answer.ok) throw new Error(`${action.do}: ${answer.status}`);
  };
  await taps({ do: 'person-yes', share: 'all' });
  return { id, taps };
}
