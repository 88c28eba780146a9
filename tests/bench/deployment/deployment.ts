import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type RunningService, startRunningService } from '../../service/running-service.ts';
import { startTokenIssuer } from '../../service/token-issuer.ts';
import { type RedisServers, startRedisServers } from './redis-servers.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const AUDIENCE = 'desk-of-the-measurement';
const CLIENT = 'desk-page';
const ISSUER = `https://login.example/${TENANT}/v2.0`;
const HUB = 'croxteth';
/** The most that anybody may hold. */
export const CAPACITY = 20;

/** A deployment: real processes of the service, some staff who sign in with a provider, and two Redis servers that all of them share. */
export type Deployment = {
  readonly processes: readonly RunningService[];
  readonly redis: RedisServers;
  readonly masterKey: Buffer;
  /** A token of the member of staff by this name, as their provider signs it. */
  token(name: string): Promise<string>;
  stop(): Promise<void>;
};

/** `prepare` is done before the first process starts. */
export async function startDeployment({
  staff,
  processes,
  prepare = async () => undefined,
}: {
  staff: readonly string[];
  processes: number;
  prepare?: (at: { redis: RedisServers; masterKey: Buffer }) => Promise<void>;
}): Promise<Deployment> {
  const folder = await mkdtemp(join(tmpdir(), 'fp-'));
  const staffFile = join(folder, 'staff.yaml');
  await writeFile(staffFile, stringify({ staff: staff.map(member) }));
  const [issuer, redis] = await Promise.all([startTokenIssuer(), startRedisServers()]);
  const masterKey = randomBytes(32);
  await prepare({ redis, masterKey });
  const env = { ...environment(staffFile, issuer.keysUrl), ...storeEnvironment(redis, masterKey) };
  const running = await Promise.all(Array.from({ length: processes }, () => startRunningService({ env })));
  return {
    processes: running,
    redis,
    masterKey,
    token: (name) => issuer.sign(claimsOf(name)),
    stop: async () => {
      await Promise.all(running.map((service) => service.stop()));
      await Promise.all([redis.stop(), issuer.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}

function member(name: string) {
  return {
    id: `${TENANT}:${name.toLowerCase()}`,
    name,
    role: 'adviser',
    organisation: 'Croxteth Good Help Hub (example)',
    hub: HUB,
    languages: ['en', 'ar', 'pl'],
    capacity: CAPACITY,
    record: {
      adult: true,
      organisation_is: 'charity',
      checks: [{ name: 'DBS', on: '2020-01-01', until: '9999-12-31' }],
      training: [{ name: 'safeguarding', on: '2020-01-01' }],
    },
  };
}

function claimsOf(name: string) {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: ISSUER,
    aud: AUDIENCE,
    exp: now + 3_600,
    nbf: now - 5,
    tid: TENANT,
    oid: name.toLowerCase(),
    azp: CLIENT,
    scp: 'desk',
    roles: ['adviser'],
    ver: '2.0',
  };
}

function environment(staffFile: string, keysUrl: string): Record<string, string> {
  return {
    MicrosoftAppId: '66666666-6666-4666-8666-666666666666',
    MicrosoftAppPassword: 'a-password-of-the-measurement',
    MicrosoftAppTenantId: TENANT,
    FINGERPOST_OPERATOR: 'Croxteth Good Help Hub (example)',
    FINGERPOST_AREA: 'liverpool',
    FINGERPOST_HUB: HUB,
    // As behind a proxy, so that each person may have an address of their own.
    FINGERPOST_TRUST_PROXY: 'true',
    FINGERPOST_STAFF_FILE: staffFile,
    FINGERPOST_STAFF_TENANTS: TENANT,
    FINGERPOST_STAFF_ISSUER: 'https://login.example/{tenant}/v2.0',
    FINGERPOST_STAFF_KEYS_URL: keysUrl,
    FINGERPOST_DESK_AUDIENCE: AUDIENCE,
    FINGERPOST_DESK_CLIENT_ID: CLIENT,
  };
}

function storeEnvironment({ data, keys }: RedisServers, masterKey: Buffer): Record<string, string> {
  return { REDIS_URL: data, FINGERPOST_KEYS_URL: keys, FINGERPOST_MASTER_KEY: masterKey.toString('base64') };
}
