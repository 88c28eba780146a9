import fc from 'fast-check';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rightsPage } from '../../../bot/rights-page/rights-page.ts';
import { sayTo } from '../../../dialogs/render/say.ts';
import { loadWords } from '../../../locales/words.ts';
import { knowledge } from '../../delivered-knowledge.ts';

const { facts } = knowledge.eligibility;
const say = loadWords();
let app: FastifyInstance;

beforeAll(async () => {
  app = fastify();
  await app.register(
    rightsPage({
      knowledge,
      say: (locale, key, params) =>
        sayTo({ locale, say, knowledge, demonstration: true }, { key, ...(params && { params }) }),
      service: 'The <Hub>',
      clock: () => Date.parse('2026-11-22T10:00Z'),
    }),
  );
});
afterAll(() => app.close());

describe('the rights check', () => {
  it('asks one question at a time, says why, and lets each be left out', async () => {
    const page = await open({ lang: 'en' });
    expect(page.asked).toBe('children');
    expect(page.html).toContain('There is help for families with children');
    expect(page.answers).toEqual(expect.arrayContaining(['none', 'not-sure', 'prefer-not']));
  });

  it('is in the language that was asked for, in its direction', async () => {
    const { html } = await open({ lang: 'ar' });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('هل لديك أطفال');
  });

  it('asks nothing sensitive before everything else that counts', async () => {
    const asked = await allQuestions(() => 'not-sure');
    const sensitive = asked.map((id) => knowledge.eligibility.fact(id)?.sensitive);
    expect(sensitive).toEqual([...sensitive].sort());
    expect(asked).toContain('status');
  });

  it('ends in three groups, with reasons, sources and the day on which they were checked', async () => {
    const { html, asked } = await send({
      ...said({ status: 'refugee', income: 'low', age: '30' }),
      finish: '1',
      lang: 'en',
    });
    expect(asked).toBeUndefined();
    expect(html).toContain('You can probably get this');
    expect(html).toContain('Money to live on (Universal Credit)');
    expect(html).toContain('Probably not now, and what else helps');
    expect(html).toMatch(/From: [^<]+\. Checked on [^<]+\./);
  });

  it('says before somebody uses a public fund that it may harm their visa', async () => {
    const { html } = await send({ ...said({ status: 'visa-nrpf', income: 'low' }), finish: '1', lang: 'en' });
    expect(html).toContain('class="warning"');
  });

  it('asks about one guide alone when that is what the person came for', async () => {
    const page = await open({ lang: 'en', about: 'hc2' });
    const all = await allQuestions(() => 'prefer-not', { about: 'hc2' });
    expect(page.asked).toBe(all[0]);
    expect(all.length).toBeLessThan(facts.length / 2);
  });

  it('asks again what it did not understand, and keeps the rest', async () => {
    const page = await send({ ...said({ income: 'low' }), fact: 'age', typed: 'about forty', lang: 'en' });
    expect(page.asked).toBe('age');
    expect(page.html).toContain('role="alert"');
    expect(page.kept).toEqual({ income: 'low' });
  });

  it('takes ages and money as people write them', async () => {
    expect((await send({ fact: 'children', typed: '٤ و 7', lang: 'ar' })).kept).toEqual({ children: '4,7' });
    expect((await send({ fact: 'savings', typed: '£1,200', lang: 'en' })).kept).toEqual({ savings: '1200' });
    expect((await send({ fact: 'children', said: 'none', lang: 'en' })).kept).toEqual({ children: 'none' });
  });

  it('lets any answer be changed from the summary', async () => {
    const page = await send({ ...said({ income: 'low', age: '30' }), change: 'age', lang: 'en' });
    expect(page.asked).toBe('age');
    expect(page.kept).toEqual({ income: 'low' });
  });

  it('shows the result at once to who has had enough', async () => {
    expect((await send({ finish: '1', lang: 'en' })).asked).toBeUndefined();
  });

  it('ends for everybody, whatever they answer, and asks nothing twice', async () => {
    const answer = fc.constantFrom('not-sure', 'prefer-not', '0', '1', '2');
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: facts.length, maxLength: facts.length }), async (answers) => {
        const asked = await allQuestions((id, count) => answerTo(id, answers[count] ?? 'not-sure'));
        expect(new Set(asked).size).toBe(asked.length);
      }),
      { numRuns: 15 },
    );
  });
});

describe('what was answered in the rights check', () => {
  it('is kept by no browser and no proxy, and stands in no address', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/rights',
      headers: FORM,
      payload: 'f.status=refugee&finish=1',
    });
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.headers['referrer-policy']).toBe('no-referrer');
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(response.body).not.toMatch(/(?:href|action)="[^"]*refugee/);
  });
});

describe('a strange request for the rights check', () => {
  it('runs nothing in the page', async () => {
    const { html } = await open({ lang: 'en', about: '"><script>alert(1)</script>' });
    expect(html).not.toContain('<script');
    expect(html).toContain('The &#60;Hub&#62;');
  });

  it('with facts and values that do not exist goes on as if they had not been said', async () => {
    const page = await send({
      'f.status': 'king',
      'f.colour': 'blue',
      fact: 'colour',
      said: 'blue',
      change: 'x',
      lang: 'xx',
    });
    expect(page.status).toBe(200);
    expect(page.kept).toEqual({});
  });

  it('that is too long is refused', async () => {
    const long = await app.inject({
      method: 'POST',
      url: '/rights',
      headers: FORM,
      payload: `f.age=${'1'.repeat(9000)}`,
    });
    expect(long.statusCode).toBe(413);
  });
});

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

interface Page {
  readonly status: number;
  readonly html: string;
  readonly asked: string | undefined;
  readonly answers: readonly string[];
  readonly kept: Readonly<Record<string, string>>;
}

async function open(query: Readonly<Record<string, string>>): Promise<Page> {
  return pageIn(await app.inject({ method: 'GET', url: '/rights', query }));
}

async function send(fields: Readonly<Record<string, string>>): Promise<Page> {
  const payload = new URLSearchParams(fields).toString();
  return pageIn(await app.inject({ method: 'POST', url: '/rights', headers: FORM, payload }));
}

function pageIn({ body, statusCode }: { body: string; statusCode: number }): Page {
  const main = /<form.*?<\/form>/s.exec(body)?.[0] ?? '';
  return {
    status: statusCode,
    html: body,
    asked: /name="fact" value="([^"]+)"/.exec(body)?.[1],
    answers: [...main.matchAll(/name="said" value="([^"]+)"/g)].map((it) => it[1] ?? ''),
    kept: Object.fromEntries(
      [...main.matchAll(/name="f\.([^"]+)" value="([^"]*)"/g)].map((it) => [it[1] ?? '', it[2] ?? '']),
    ),
  };
}

function said(answers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).map(([id, value]) => [`f.${id}`, value]));
}

/** Goes through the whole check and tells what was asked, in order. */
async function allQuestions(
  answer: (id: string, count: number) => string,
  query: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const asked: string[] = [];
  let page = await open({ lang: 'en', ...query });
  while (page.asked !== undefined && asked.length <= facts.length) {
    asked.push(page.asked);
    page = await send({
      ...query,
      ...said(page.kept),
      fact: page.asked,
      said: answer(page.asked, asked.length - 1),
      lang: 'en',
    });
  }
  return asked;
}

/** A possible answer to a question, chosen by a number. */
function answerTo(id: string, chosen: string): string {
  const fact = knowledge.eligibility.fact(id);
  if (chosen === 'not-sure' || chosen === 'prefer-not' || !fact) return 'not-sure';
  switch (fact.type) {
    case 'choice':
      return fact.values[Number(chosen) % fact.values.length]?.id ?? 'not-sure';
    case 'yes-no':
      return chosen === '0' ? 'true' : 'false';
    case 'number':
      return String(fact.min + Number(chosen));
    case 'ages':
      return chosen === '0' ? 'none' : '5';
  }
}
