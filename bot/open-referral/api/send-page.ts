import type { FastifyReply } from 'fastify';
import { pageOf, type WirePage } from '../../../knowledge/open-referral/wire/page.ts';
import type { PageQuery } from './queries.ts';

/** One page of a list, each entry made when it is asked for: as a document, or as one line for each. */
export function sendPage<From, To>(
  reply: FastifyReply,
  all: readonly From[],
  { page, per_page, format }: PageQuery,
  entry: (it: From) => To,
): WirePage<To> | FastifyReply {
  const found = pageOf(all, page, per_page);
  const contents = found.contents.map(entry);
  if (format === 'json') return { ...found, contents };
  const lines = contents.map((it) => `${JSON.stringify(it)}\n`).join('');
  return reply.type('application/x-ndjson; charset=utf-8').send(lines);
}
