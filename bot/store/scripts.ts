import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Argument, type Connection, type Reply, ScriptUnknown } from './connection.ts';

export type Script = { readonly text: string; readonly sha1: string };

/** Every script that Redis runs for us, read once from `scripts/`. */
export const SCRIPTS = {
  create: read('create'),
  load: read('load'),
  entries: read('entries'),
  notes: read('notes'),
  commit: read('commit'),
  heartbeat: read('heartbeat'),
  ripe: read('ripe'),
  alive: read('alive'),
  done: read('done'),
  project: read('project'),
  replace: read('replace'),
  count: read('count'),
  accept: read('accept'),
  lineJoin: read('line-join'),
  lineTake: read('line-take'),
  lineKeep: read('line-keep'),
  lineLeave: read('line-leave'),
  answered: read('answered'),
  seen: read('seen'),
  onDuty: read('on-duty'),
  deskOpen: read('desk-open'),
  deskChange: read('desk-change'),
  ended: read('ended'),
  slotTake: read('slot-take'),
  served: read('served'),
  recentServed: read('recent-served'),
  cardsKeep: read('cards-keep'),
  mentions: read('mentions'),
} as const;

/** Runs a script in one round trip; in two where Redis has forgotten it, which it does when it restarts. */
export async function run(
  connection: Connection,
  script: Script,
  keys: readonly string[],
  args: readonly Argument[],
): Promise<Reply> {
  const count = String(keys.length);
  try {
    return await connection.send(['EVALSHA', script.sha1, count, ...keys, ...args]);
  } catch (error) {
    if (!(error instanceof ScriptUnknown)) throw error;
    return connection.send(['EVAL', script.text, count, ...keys, ...args]);
  }
}

function read(name: string): Script {
  const text = readFileSync(new URL(`./scripts/${name}.lua`, import.meta.url), 'utf8');
  return { text, sha1: createHash('sha1').update(text).digest('hex') };
}
