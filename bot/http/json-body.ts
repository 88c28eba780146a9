import type { FastifyInstance } from 'fastify';
import { FingerpostError } from '../errors.ts';

/** The largest request body, in bytes. */
export const BODY_LIMIT = 256 * 1024;
/** How deep objects and arrays of a body may lie within each other. */
const DEPTH_LIMIT = 20;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Bodies are JSON, uncompressed, at most BODY_LIMIT bytes and DEPTH_LIMIT deep; an empty one counts as none. The depth is
 * measured on the text, because a parser that recurses has already done the harm when its result can be looked at.
 */
export function acceptOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: unknown, body: string) =>
    parseJson(body),
  );
  app.addHook('onRequest', async (request) => {
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') throw new FingerpostError('request.media-type');
  });
}

/** Rejects with `request.invalid` what is no JSON or lies too deep. */
export function parseJson(body: string): unknown {
  if (body === '') return undefined;
  if (deeperThan(body, DEPTH_LIMIT)) throw new FingerpostError('request.invalid');
  try {
    return JSON.parse(body);
  } catch {
    throw new FingerpostError('request.invalid');
  }
}

function deeperThan(json: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const char = json.charCodeAt(at);
    if (char === QUOTE) at = endOfString(json, at);
    else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
  }
  return false;
}

function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charCodeAt(at) !== QUOTE) at += json.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}
