import { fileURLToPath } from 'node:url';
import Fastify, { type FastifyInstance } from 'fastify';
import type { StaffCard } from '../../../../bot/conversation/hold.ts';
import type { After } from '../../../../bot/desk/after.ts';
import { deskApi } from '../../../../bot/desk/api/desk-api.ts';
import type { DeskParts } from '../../../../bot/desk/api/parts.ts';
import type { AuditLine } from '../../../../bot/desk/audit.ts';
import { auditInLog } from '../../../../bot/desk/audit.ts';
import { staffVerifier } from '../../../../bot/desk/auth/verify-staff.ts';
import { FormLinks } from '../../../../bot/desk/introductions/form-links.ts';
import { REAL_PACE } from '../../../../bot/desk/rules/pace.ts';
import { lendingDirectory } from '../../../../bot/desk/shift/lending-directory.ts';
import { directoryOf } from '../../../../bot/desk/staff-file.ts';
import { type AccessRole, staffMemberSchema } from '../../../../bot/desk/staff-member.ts';
import type { Translator } from '../../../../bot/desk/translation/translator.ts';
import { answerErrors } from '../../../../bot/http/error-answers.ts';
import { acceptOnlyJson } from '../../../../bot/http/json-body.ts';
import type { StoreOptions } from '../../../../bot/store/connect.ts';
import { loadPhraseBook } from '../../../../knowledge/load/load-phrase-book.ts';
import { knowledge as delivered } from '../../../delivered-knowledge.ts';
import { drawnBytes } from '../../../draws.ts';
import { claims, RULES, signed, TENANT } from '../auth/signed-tokens.ts';
import { type DeskUnderTest, startDesk } from '../desk-under-test.ts';

/** Good for as long as these tests are. */
const RECORD = {
  adult: true,
  organisation_is: 'charity',
  checks: [{ name: 'DBS', on: '2020-01-01', until: '9999-12-31' }],
  training: [{ name: 'safeguarding', on: '2020-01-01' }],
};

function member(object: string, name: string, hub: string, record: typeof RECORD = RECORD) {
  return staffMemberSchema.parse({
    id: `${TENANT}:${object}`,
    name,
    role: 'link worker',
    organisation: 'Example Hub',
    hub,
    languages: ['en', 'ar'],
    capacity: 20,
    record,
  });
}
export const AMAL = member('amal', 'Amal', 'example-hub');
export const KASIA = member('kasia', 'Kasia', 'example-hub');
/** Works at another hub. */
export const OLA = member('ola', 'Ola', 'other-hub');
/** Works there too, until this day. */
export const LAST_DAY_OF_VERA = '2100-01-01';
const checks = [{ name: 'DBS', on: '2020-01-01', until: LAST_DAY_OF_VERA }];
export const VERA = member('vera', 'Vera', 'other-hub', { ...RECORD, checks });

const KNOWLEDGE = fileURLToPath(new URL('../../../../knowledge/', import.meta.url));

/** What makes the addresses of forms, and opens them. */
export const LINKS = new FormLinks(Buffer.alloc(32, 7), drawnBytes);

export type ServedDesk = {
  readonly desk: DeskUnderTest;
  readonly app: FastifyInstance;
  readonly audited: AuditLine[];
  readonly introducing: DeskParts['introducing'];
  readonly origin: string;
  /** From now on it is this much later. */
  passTime(ms: number): void;
  as(staff: StaffCard, roles?: AccessRole[], lifetimeS?: number): Promise<Caller>;
  stop(): Promise<void>;
};
export type Caller = {
  readonly authorization: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
};
export type Answer = { readonly status: number; readonly body: unknown };

/** The desk's API on a real port and a real store. */
export async function serveDesk(
  after: After,
  options: Partial<StoreOptions> = {},
  translator: Translator | null = null,
): Promise<ServedDesk> {
  const desk = await startDesk(options);
  const introducing = { knowledge: delivered, demonstration: true, links: LINKS };
  const audited: AuditLine[] = [];
  let passed = 0;
  const clock = () => Date.now() + passed;
  const directory = lendingDirectory(directoryOf([AMAL, KASIA, OLA, VERA]), desk.redis.loans);
  const app = Fastify({ forceCloseConnections: true });
  answerErrors(app, (code) => code);
  acceptOnlyJson(app);
  await app.register(
    deskApi({
      ...desk.redis,
      ...desk.ports,
      introducing,
      verifyStaff: staffVerifier(RULES, directory, clock),
      audit: auditInLog((line) => audited.push(line)),
      settings: { issuer: 'https://sign-in.example', clientId: 'desk', scope: 'openid desk', resource: 'urn:desk' },
      stepTitle: (step, locale) => `${locale} ${step}`,
      areaName: (area) => `area ${area}`,
      phrases: { book: loadPhraseBook(KNOWLEDGE), services: ['hub-drop-in'] },
      translator,
      showWriting: async ({ id }, { name, role, organisation }) =>
        desk.redis.signs.send(id, { kind: 'staff-writes', name, role, organisation }),
      directory,
      hubName: (hub) => `hub ${hub}`,
      giverName: (giver) => `giver ${giver}`,
      endOfDay: (_, at) => at + 3_600_000,
      clock,
      pace: REAL_PACE,
      after,
    }),
  );
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    desk,
    app,
    audited,
    introducing,
    origin,
    passTime: (ms) => {
      passed += ms;
    },
    // A supervisor takes anyone, so also whom a test before left waiting behind somebody else.
    as: async (staff, roles = ['adviser', 'supervisor'], lifetimeS = 600) => {
      const oid = staff.id.slice(TENANT.length + 1);
      const exp = Math.floor(Date.now() / 1000) + lifetimeS;
      return caller(origin, `Bearer ${await signed({ ...claims(), oid, roles, exp })}`);
    },
    stop: async () => {
      await app.close();
      await desk.stop();
    },
  };
}

export function caller(origin: string, authorization: string | null): Caller {
  const headers: Record<string, string> = authorization === null ? {} : { authorization };
  const call = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${origin}${path}`, init);
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  return {
    authorization: authorization ?? '',
    get: (path) => call(path, { headers }),
    post: (path, body) =>
      call(path, {
        method: 'POST',
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}
