import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmbedded } from '../../bot/store/embedded.ts';
import { type ChatTokenAnswer, chatTokenAnswerSchema } from '../../bot/wire/chat.ts';
import { askToken } from '../service/chat-client.ts';
import { freePort } from '../service/running-service.ts';
import { type ServiceProcess, startProcess } from '../service/service-process.ts';

const ROUNDS = 3;
const IN_FLIGHT = 50;
/** A stop that takes longer is cut off by whatever asked for it. In milliseconds. */
const STOP_LIMIT_MS = 10_000;

let dataDir: string;
let port: number;
let url: string;
let service: ServiceProcess;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'fp-'));
  port = await freePort();
  url = `http://127.0.0.1:${port}`;
  service = await started();
});

afterEach(async () => {
  service.signal('SIGKILL');
  await service.ended;
  const redis = await startEmbedded({ dataDir, log: () => undefined });
  await redis.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test(`a stop signal while ${IN_FLIGHT} requests are in flight fails none of them, and each is saved once`, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const people = await Promise.all(Array.from({ length: IN_FLIGHT }, joins));
    const requests = await Promise.all(people.map(Sending.begin));
    const silent = round === 0 ? await openConnections() : [];
    // The others are still to send what they say when the signal comes.
    for (const request of requests.slice(0, IN_FLIGHT / 2)) request.sendTheRest();
    const asked = performance.now();
    service.signal('SIGTERM');
    await refusesConnections();
    for (const request of requests.slice(IN_FLIGHT / 2)) request.sendTheRest();

    const answers = await Promise.all(requests.map((request) => request.answer));
    expect(answers.filter((answer) => !answer.startsWith('HTTP/1.1 200 '))).toEqual([]);
    expect(await service.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(STOP_LIMIT_MS);

    for (const socket of silent) socket.destroy();
    service = await started();
    expect(await Promise.all(people.map(textsOf))).toEqual(people.map(() => ['hello there']));
  }
}, 300_000);

async function started(): Promise<ServiceProcess> {
  const process = startProcess({ PORT: String(port), FINGERPOST_DATA: dataDir });
  await process.stdout.holding('Desk:');
  return process;
}

async function joins(): Promise<ChatTokenAnswer> {
  return chatTokenAnswerSchema.parse(await (await askToken(url, 'en')).json());
}

async function textsOf({ conversationId, token }: ChatTokenAnswer): Promise<string[]> {
  const answer = await fetch(`${url}/v3/directline/conversations/${conversationId}/activities?watermark=0`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { activities } = (await answer.json()) as { activities: { text: string; from: { role: string } }[] };
  return activities.filter(({ from }) => from.role === 'user').map(({ text }) => text);
}

/** What a browser opens in advance and sends nothing on, and what stops in the middle of a head. */
async function openConnections(): Promise<Socket[]> {
  const sockets = ['', 'GET /health/live HT'].map((begun) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => undefined);
    socket.write(begun);
    return socket;
  });
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  return sockets;
}

/** Resolves once nobody listens any more: the stop has begun. */
async function refusesConnections(): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const refused = await Promise.race([
      once(socket, 'connect').then(() => false),
      once(socket, 'error').then(() => true),
    ]).catch(() => true);
    socket.destroy();
    if (refused) return;
  }
}

/** One message on a connection of its own that is kept alive: the service has read its head and waits for the rest. */
class Sending {
  readonly answer: Promise<string>;
  readonly #socket: Socket;
  readonly #rest: string;

  private constructor(socket: Socket, rest: string) {
    this.#socket = socket;
    this.#rest = rest;
    this.answer = heardUntil(socket, (heard) => heard.includes('{"id":') || heard.includes('{"error":'));
  }

  static async begin({ conversationId, token }: ChatTokenAnswer): Promise<Sending> {
    const body = JSON.stringify({ type: 'message', text: 'hello there', channelData: { clientActivityID: 'one' } });
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    socket.write(
      [
        `POST /v3/directline/conversations/${conversationId}/activities HTTP/1.1`,
        `host: 127.0.0.1:${port}`,
        `authorization: Bearer ${token}`,
        'content-type: application/json',
        `content-length: ${body.length}`,
        'expect: 100-continue',
        '',
        '',
      ].join('\r\n'),
    );
    await heardUntil(socket, (heard) => heard.startsWith('HTTP/1.1 100 '));
    return new Sending(socket, body);
  }

  sendTheRest(): void {
    this.#socket.write(this.#rest);
  }
}

/** What came on the connection, as soon as it is all there or the connection has ended. */
function heardUntil(socket: Socket, isAll: (heard: string) => boolean): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const hear = (text: string) => {
      heard += text;
      if (isAll(heard)) done(heard);
    };
    const fail = (error: Error) => done(`${error.message}: ${heard}`);
    const end = () => done(`ended: ${heard}`);
    const done = (all: string) => {
      socket.off('data', hear).off('end', end);
      resolve(all);
    };
    socket.on('data', hear).on('end', end).on('error', fail);
  });
}
