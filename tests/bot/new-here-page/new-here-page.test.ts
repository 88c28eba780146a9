import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newHerePage } from '../../../bot/new-here-page/new-here-page.ts';
import { keptDaysForm } from '../../../bot/web/chat-page/kept-days.ts';
import { sayTo } from '../../../dialogs/render/say.ts';
import { later } from '../../../knowledge/move-on/checklist.ts';
import { day } from '../../../knowledge/schema/date.ts';
import { LOCALES } from '../../../locales/locale.ts';
import { loadWords } from '../../../locales/words.ts';
import { knowledge } from '../../delivered-knowledge.ts';

const { stages } = knowledge;
const say = loadWords();
const TODAY = day.parse('2026-11-22');
let now = Date.parse('2026-11-22T10:00Z');
let app: FastifyInstance;

beforeAll(async () => {
  app = fastify();
  await app.register(
    newHerePage({
      knowledge,
      say: (locale, key, params) =>
        sayTo({ locale, say, knowledge, demonstration: true }, { key, ...(params && { params }) }),
      service: 'The <Hub>',
      clock: () => now,
    }),
  );
});
afterAll(() => app.close());

describe.each(LOCALES)('the page for who is new here, in %s', (locale) => {
  it('has every stage with its guides in order, each with its answer, its first step and the way to talk about it', async () => {
    const html = await open(locale);
    const parts = html.split('<details class="stage">').slice(1);
    expect(parts.map((part) => /<summary>(.*?)<\/summary>/.exec(part)?.[1])).toEqual(
      stages.map(({ title }) => title[locale]),
    );
    for (const [index, part] of parts.entries()) {
      const guides = stages[index]?.guides ?? [];
      expect(linksIn(part)).toEqual(guides.map((id) => `/chat?lang=${locale}#about=${id}`));
      for (const { text } of guides.map((id) => knowledge.guideText(id, locale))) {
        expect(words(part)).toContain(text.answer);
        expect(words(part)).toContain(text.first_step);
      }
    }
  });

  it('crosses the network in less than 14 KB, and so does the list', async () => {
    const sizes = await Promise.all(
      [
        app.inject({ url: `/new-here?lang=${locale}`, headers: { 'accept-encoding': 'gzip' } }),
        post({ decided: '2026-11-20', children: '1', lang: locale }, 'br, gzip'),
      ].map(async (answer) => (await answer).rawPayload.length),
    );
    for (const size of sizes) expect(size).toBeLessThan(14_000);
  });
});

describe('the stages', () => {
  it('have words in every language', () => {
    for (const { title, summary } of stages) {
      for (const locale of LOCALES) expect([title[locale], summary[locale]]).not.toContain(undefined);
    }
  });

  it('send nothing when one is opened: the page has no script, and one form, for the dates', async () => {
    const html = await open('en');
    expect(html).not.toContain('<script');
    expect(html.match(/<form/g)).toHaveLength(1);
    const fields = [...html.matchAll(/<(?:input|button)[^>]* name="([^"]+)"/g)].map((it) => it[1]);
    expect(fields).toEqual(['lang', 'decided', 'letter', 'ends', 'children']);
    for (const { id } of stages) expect(html).not.toContain(`="${id}"`);
  });

  it('are told to be past their review on the day after it', async () => {
    const warning = 'This may have changed.';
    expect(await open('en')).not.toContain(warning);
    now = Date.parse('2030-01-01T10:00Z');
    expect(await open('en')).toContain(warning);
    now = Date.parse('2026-11-22T10:00Z');
  });
});

describe('the list after a yes', () => {
  it('counts the last day, and puts what has come due before what has a day to come and what waits for a letter', async () => {
    const html = await listFor({ decided: '2026-11-20' });
    expect(html).toContain('<strong>1 January 2027</strong>');
    expect(html).toContain('42 days');
    const [now = '', coming = '', waiting = ''] = html.split('<ul class="tasks">').slice(1);
    expect(now).toContain('Claim Universal Credit');
    expect(now).not.toContain('class="day"');
    expect(coming).toContain('<p class="day">Friday 27 November</p><h3>Ask a bank for an account</h3>');
    expect(waiting).toContain('send it to the council the same day');
  });

  it('takes the day in the letter, when it names one', async () => {
    const html = await listFor({ decided: '2026-11-01', letter: '2026-11-10', ends: '2027-01-15' });
    expect(html).toContain('<strong>15 January 2027</strong>');
    expect(html).toContain('This is the day in your letter.');
  });

  it('names what is for families only to them', async () => {
    expect(await listFor({ decided: '2026-11-20' })).not.toContain('Claim Child Benefit');
    expect(await listFor({ decided: '2026-11-20', children: '1' })).toContain('Claim Child Benefit');
  });

  it('asks whether somebody was given more days only where that made a difference', async () => {
    expect(await listFor({ decided: '2026-11-20' })).not.toContain('name="longer"');
    const before = await listFor({ decided: '2025-10-01' });
    expect(before).toContain('name="longer"');
    expect(before).toContain('<strong>29 October 2025</strong>');
    expect(await listFor({ decided: '2025-10-01', longer: '1' })).toContain('<strong>26 November 2025</strong>');
  });

  it('says who helps when the last day is over, and leaves out what could be done on that day alone', async () => {
    const html = await listFor({ decided: '2026-09-01' });
    expect(html).toContain('If you have no home, the council can still help.');
    expect(html).toContain('#about=homeless');
    expect(html).not.toContain('Last day in your asylum home');
  });

  it('reads dates as people write them where a browser has no field for them, and digits of every script', async () => {
    for (const decided of ['20/11/2026', '20.11.2026', ' 20 11 2026', '٢٠/١١/٢٠٢٦']) {
      expect(await listFor({ decided })).toContain(
        'name="decided" type="date" placeholder="31/12/2026" autocomplete="off" value="2026-11-20"',
      );
    }
  });

  it('shows numbers and quoted English in their own order', async () => {
    const { html } = await send({ decided: '2026-11-20', lang: 'ar' });
    expect(html).toContain('<bdi dir="ltr">0808 800 4444</bdi>');
    expect(html).toContain('<bdi>I want to make a homeless application</bdi>');
  });

  it('keeps the dates when another language is chosen', async () => {
    const html = await listFor({ decided: '2026-11-20', letter: '2026-11-21', children: '1' });
    const footer = html.slice(html.indexOf('<footer>'));
    const kept = [...footer.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map((it) => `${it[1]}=${it[2]}`);
    expect(kept).toEqual(['decided=2026-11-20', 'letter=2026-11-21', 'children=1', 'lang=en', 'lang=ar', 'lang=pl']);
  });
});

describe('keeping the days', () => {
  const fieldOf = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  const keepIn = (html: string) => /<section class="keep">.*?<\/section>/s.exec(html)?.[0] ?? '';

  it('is asked with who will see them, and sent to the chat in a form and by nothing else', async () => {
    const keep = keepIn(await listFor({ decided: '2026-11-20' }));
    expect(keep).toContain('Anyone who opens your plan can read them.');
    expect(keep).toContain('<form method="post" action="/chat">');
    expect(fieldOf(keep, 'lang')).toBe('en');
    expect(keep).not.toContain('href');
  });

  it('sends each task with its day: what is due for today, what waits for a letter without one', async () => {
    const days = fieldOf(keepIn(await listFor({ decided: '2026-11-15', children: '1' })), 'days')?.split(' ') ?? [];
    expect(days).toContain('claim-universal-credit=2026-11-22');
    expect(days).toContain('look-for-home=2026-11-22');
    expect(days).toContain('claim-child-benefit=2026-12-13');
    expect(days).toContain('last-day=2026-12-27');
    expect(days).toContain('send-end-letter');
    expect(days).toHaveLength(knowledge.moveOn.tasks.length);
    expect(days.join(' ')).not.toContain('2026-11-15');
  });

  it('is a form that the chat takes, whatever dates there were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 3_652 }), fc.boolean(), async (ago, children) => {
        const html = await listFor({ decided: later(TODAY, -ago), ...(children && { children: '1' }) });
        const { days } = keptDaysForm.parse({ days: fieldOf(keepIn(html), 'days') });
        expect(days.length).toBeGreaterThan(0);
        for (const { on } of days) if (on !== null) expect(on >= TODAY).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is not offered where there is no list', async () => {
    expect(keepIn((await send({ decided: '' })).html)).toBe('');
    expect(keepIn(await open('en'))).toBe('');
  });
});

describe('a date that cannot be right', () => {
  it.each([
    ['is missing', { decided: '' }, ['decided']],
    ['is no day', { decided: '2026-02-30' }, ['decided']],
    ['lies in the future, for a letter that has come', { decided: '2026-11-23' }, ['decided']],
    ['lies too far back', { decided: '1226-11-01' }, ['decided']],
    ['is no date at all', { decided: '2026-11-20', letter: 'last week', ends: 'soon' }, ['letter', 'ends']],
  ])('that %s is asked again, by its field', async (_name, fields, wrong) => {
    const { html, status } = await send(fields);
    expect(status).toBe(200);
    expect(html).toContain('role="alert"');
    const invalid = [...html.matchAll(/name="([^"]+)"[^>]*aria-invalid="true"/g)].map((it) => it[1]);
    expect(invalid).toEqual(wrong);
    expect(html).not.toContain('class="tasks"');
  });

  it('because it comes before the yes is told kindly', async () => {
    const { html } = await send({ decided: '2026-11-20', letter: '2026-11-01' });
    expect(html).toContain('These dates do not fit together.');
  });
});

describe('what was written in the form', () => {
  it('is kept by no browser and no proxy, and stands in no address', async () => {
    const answer = await post({ decided: '2026-11-20', lang: 'en' });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.body).not.toMatch(/(?:href|action)="[^"]*2026/);
    expect(await open('en')).not.toContain('2026-11-20');
  });

  it('always gives a page, and nothing of it runs there', async () => {
    const text = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('"><script>', '2026-11-20', '20/11/2026'));
    await fc.assert(
      fc.asyncProperty(text, text, text, text, async (decided, letter, ends, lang) => {
        const { html, status } = await send({ decided, letter, ends, lang });
        expect(status).toBe(200);
        expect(html).not.toContain('<script');
        expect(html).toMatch(/class="last"|role="alert"/);
      }),
      { numRuns: 40 },
    );
  });

  it('gives a list for every yes of the last ten years', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 3_652 }), async (ago) => {
        const { html } = await send({ decided: later(TODAY, -ago) });
        expect(html).toContain('class="last"');
      }),
      { numRuns: 40 },
    );
  });

  it('is refused when it is too long', async () => {
    expect((await post({ decided: '1'.repeat(2_000) })).statusCode).toBe(413);
  });
});

async function open(lang: string): Promise<string> {
  return (await app.inject({ url: '/new-here', query: { lang } })).body;
}

function post(fields: Readonly<Record<string, string>>, encoding = 'identity') {
  return app.inject({
    method: 'POST',
    url: '/new-here',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-encoding': encoding },
    payload: new URLSearchParams(fields).toString(),
  });
}

async function send(fields: Readonly<Record<string, string>>): Promise<{ html: string; status: number }> {
  const answer = await post(fields);
  return { html: answer.body, status: answer.statusCode };
}

/** The list in English, which there must be. */
async function listFor(fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await post({ ...fields, lang: 'en' }, 'br, gzip');
  const html = gunzipSync(answer.rawPayload).toString();
  expect(html).toContain('class="last"');
  return html;
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/href="(\/chat[^"]*#[^"]*)"/g)].map((it) => it[1] ?? '');
}

/** The text of a page as it is read. */
function words(html: string): string {
  return html
    .replace(/<\/?bdi[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)));
}
