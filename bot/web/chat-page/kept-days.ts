import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { KeptDay } from '../chat/page-data.ts';

/** Thirty tasks with their days are smaller than this. In bytes. */
const FORM_LIMIT = 4_096;

/** How many tasks a form may name, and how each stands in it: its id, and its day where it has one. */
const TASKS = 30;
const DAY = /^([a-z0-9-]{1,60})(?:=(\d{4}-\d{2}-\d{2}))?$/;

/** Days as they stand in the form of the dated list: `look-for-home=2026-11-29 send-end-letter`. */
export function daysAsText(days: readonly KeptDay[]): string {
  return days.map(({ task, on }) => (on === null ? task : `${task}=${on}`)).join(' ');
}

const daysFromText = z
  .string()
  .transform((text) => text.split(' '))
  .pipe(z.array(z.string().regex(DAY)).max(TASKS))
  .transform((days) => days.map(dayIn));

/** The form by which the page of the dated list opens the chat, once the person has said yes there. */
export const keptDaysForm = z.object({ days: daysFromText, lang: z.string().max(20).optional() });

function dayIn(text: string): KeptDay {
  const [, task = '', on = null] = DAY.exec(text) ?? [];
  return { task, on };
}

export function acceptDaysForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_LIMIT },
    async (_request: FastifyRequest, body: string) => Object.fromEntries(new URLSearchParams(body)),
  );
}

/** Whether the form is from a page of ours: another site is not to put anything into somebody's plan. Old browsers do not say. */
export function isOurForm({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const from = headers['sec-fetch-site'];
  return from === undefined || from === 'same-origin';
}
