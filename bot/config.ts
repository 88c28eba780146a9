import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type CloudSettings, PUBLIC_CLOUD } from './adapters/cloud/settings.ts';
import { MESSENGER_ENVIRONMENT, type MessengerSettings, messengerSettingsOf } from './adapters/messenger/settings.ts';
import { type TeamsSignIn, teamsSignInOf } from './desk/auth/teams-sign-in.ts';
import {
  type AzureTranslatorSettings,
  TRANSLATOR_ENVIRONMENT,
  translatorSettingsOf,
} from './desk/translation/settings.ts';
import { TEAMS_CHANNEL_ENVIRONMENT, type TeamsChannels, teamsChannelsOf } from './teams-channel/settings.ts';

/**
 * The configuration, read once from the environment; this file is its only reader. Without an app id and a tenant the service is
 * the demonstration: it listens on the loopback address only and brings its own sign-in for staff.
 */
export type Config = {
  readonly mode: Demonstration | Service;
  readonly host: string;
  readonly port: number;
  /** The address under which people reach the service; null to go by each request. */
  readonly publicUrl: string | null;
  readonly trustProxy: boolean;
  readonly dataDirectory: string;
  readonly redis: Embedded | Servers;
  /** What Direct Line clients other than our page show to get a token; null: there are none. */
  readonly directLineSecret: string | null;
  /** Null: there is no Messenger. */
  readonly messenger: MessengerSettings | null;
  /** Null: nothing is translated between staff and people. */
  readonly translator: AzureTranslatorSettings | null;
  /** Who runs this place, as people are told. */
  readonly operator: string;
  readonly area: string | null;
  readonly hub: string;
  /** Where "Exit" ends: a page that says nothing about the person. */
  readonly exitUrl: string;
  /** Who gives links and posters to people: the file that lists them. Null: nobody. */
  readonly giversFile: string | null;
  /** The sites on whose pages the chat may stand, as origins. */
  readonly embedOrigins: readonly string[];
};

type Demonstration = { readonly kind: 'demonstration' };
export type Service = {
  readonly kind: 'service';
  readonly channels: CloudSettings;
  readonly staff: {
    readonly file: string;
    readonly issuer: string;
    readonly keysUrl: string;
    readonly audience: string;
    readonly clientId: string;
    readonly tenants: readonly string[];
    /** Null: the desk is not shown in Teams. */
    readonly teams: TeamsSignIn | null;
  };
  /** Null: no hub has a channel in Teams where cards are posted. */
  readonly teamsChannels: TeamsChannels | null;
};
type Embedded = { readonly kind: 'embedded' };
type Servers = {
  readonly kind: 'servers';
  readonly dataUrl: string;
  readonly keysUrl: string;
  readonly masterKey: Buffer;
};

const text = z.string().trim().min(1).optional();
const LOOPBACK = ['127.0.0.1', '::1', '[::1]', 'localhost'];
const GUID_RULE = 'must be an id such as 00000000-0000-4000-8000-000000000000';
const PORT_RULE = 'must be a whole number from 0 to 65535';

/** An origin that nobody on the way can speak for: by https, or on this machine. */
function isSafeOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  // No wildcard: each site is named.
  if (origin !== text || !/^[a-z0-9.-]+$/.test(hostname)) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

const environmentSchema = z.object({
  PORT: z.coerce.number(PORT_RULE).int(PORT_RULE).min(0, PORT_RULE).max(65_535, PORT_RULE).default(3978),
  HOST: text,
  FINGERPOST_DATA: text,
  FINGERPOST_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  FINGERPOST_TRUST_PROXY: z.enum(['true', 'false']).default('false'),
  FINGERPOST_DIRECT_LINE_SECRET: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/, 'must have at least 16 characters and no spaces')
    .optional(),
  FINGERPOST_OPERATOR: text,
  FINGERPOST_AREA: text,
  FINGERPOST_HUB: text,
  FINGERPOST_EXIT_URL: z.url({ protocol: /^https$/ }).default('https://www.bbc.co.uk/weather'),
  FINGERPOST_GIVERS_FILE: text,
  FINGERPOST_EMBED_ORIGINS: z
    .string()
    .transform((list) => list.split(/[\s,]+/))
    .pipe(
      z.array(z.string().refine(isSafeOrigin, 'must be addresses such as https://www.council.example, without a path')),
    )
    .default([]),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  FINGERPOST_KEYS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  FINGERPOST_MASTER_KEY: z.base64().optional(),
  MicrosoftAppId: text,
  MicrosoftAppPassword: text,
  MicrosoftAppTenantId: text,
  BotOpenIdMetadata: z.url({ protocol: /^https?$/ }).default(PUBLIC_CLOUD.openIdMetadata),
  ToBotFromChannelTokenIssuer: z.string().default(PUBLIC_CLOUD.tokenIssuer),
  ToChannelFromBotLoginUrl: z.url({ protocol: /^https?$/ }).default(PUBLIC_CLOUD.loginUrl),
  ToChannelFromBotOAuthScope: z.string().default(PUBLIC_CLOUD.oauthScope),
  FINGERPOST_SERVICE_ORIGINS: z
    .string()
    .transform((list) => list.split(/[\s,]+/))
    .pipe(z.array(z.url({ protocol: /^https?$/ })))
    .default([]),
  ...MESSENGER_ENVIRONMENT,
  ...TRANSLATOR_ENVIRONMENT,
  ...TEAMS_CHANNEL_ENVIRONMENT,
  FINGERPOST_STAFF_FILE: text,
  FINGERPOST_STAFF_TENANTS: text,
  FINGERPOST_STAFF_ISSUER: z.string().default('https://login.microsoftonline.com/{tenant}/v2.0'),
  FINGERPOST_STAFF_KEYS_URL: z.url().default('https://login.microsoftonline.com/common/discovery/v2.0/keys'),
  FINGERPOST_DESK_AUDIENCE: text,
  FINGERPOST_DESK_CLIENT_ID: text,
  FINGERPOST_TEAMS_APP_ID: z.guid(GUID_RULE).toLowerCase().optional(),
  FINGERPOST_PRIVACY_URL: z.url({ protocol: /^https$/ }).optional(),
  FINGERPOST_TERMS_URL: z.url({ protocol: /^https$/ }).optional(),
});
type Environment = z.output<typeof environmentSchema>;

/** The configuration cannot be used. The message names the variable and what to do, and holds no value. */
export class BadConfig extends Error {
  override readonly name = 'BadConfig';
}

/** @throws BadConfig */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const env = parsed(environment);
  const mode = modeOf(env);
  const demonstration = mode.kind === 'demonstration';
  const host = env.HOST ?? '127.0.0.1';
  if (demonstration && !LOOPBACK.includes(host)) {
    throw new BadConfig('HOST: without MicrosoftAppId and MicrosoftAppTenantId only 127.0.0.1 is allowed. Unset HOST.');
  }
  if (demonstration && env.FINGERPOST_PUBLIC_URL && !LOOPBACK.includes(new URL(env.FINGERPOST_PUBLIC_URL).hostname)) {
    throw new BadConfig('FINGERPOST_PUBLIC_URL: needs MicrosoftAppId and MicrosoftAppTenantId. Set them, or unset it.');
  }
  return {
    mode,
    host,
    port: env.PORT,
    publicUrl: env.FINGERPOST_PUBLIC_URL ?? null,
    trustProxy: env.FINGERPOST_TRUST_PROXY === 'true',
    dataDirectory: resolve(env.FINGERPOST_DATA ?? 'data'),
    redis: redisOf(env),
    directLineSecret: env.FINGERPOST_DIRECT_LINE_SECRET ?? null,
    messenger: messengerSettingsOf(env, env.FINGERPOST_PUBLIC_URL, needed),
    translator: translatorSettingsOf(env),
    operator:
      env.FINGERPOST_OPERATOR ?? (demonstration ? 'Croxteth Good Help Hub (example)' : needed('FINGERPOST_OPERATOR')),
    area: env.FINGERPOST_AREA ?? (demonstration ? 'liverpool' : null),
    hub: env.FINGERPOST_HUB ?? (demonstration ? 'croxteth' : needed('FINGERPOST_HUB')),
    exitUrl: env.FINGERPOST_EXIT_URL,
    giversFile: giversFileOf(env, demonstration),
    embedOrigins: env.FINGERPOST_EMBED_ORIGINS,
  };
}

/** What the package of the Teams app is made for. */
export type TeamsPackage = {
  readonly publicUrl: URL;
  /** The id of the Teams app, and of the application in Entra ID. */
  readonly appId: string;
  readonly botId: string;
  readonly operator: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
};

/** @throws BadConfig */
export function readTeamsPackage(environment: NodeJS.ProcessEnv = process.env): TeamsPackage {
  const env = parsed(environment);
  const publicUrl = new URL(env.FINGERPOST_PUBLIC_URL ?? needed('FINGERPOST_PUBLIC_URL'));
  if (publicUrl.protocol !== 'https:' || publicUrl.port !== '' || !/\.[a-z][a-z0-9-]*$/.test(publicUrl.hostname)) {
    throw new BadConfig(
      'FINGERPOST_PUBLIC_URL: Teams opens https addresses with a host name and no port. Set such a one.',
    );
  }
  const botId = z
    .guid()
    .toLowerCase()
    .safeParse(env.MicrosoftAppId ?? needed('MicrosoftAppId'));
  if (!botId.success) throw new BadConfig(`MicrosoftAppId: ${GUID_RULE}. Set it to the id of the bot's registration.`);
  return {
    publicUrl,
    appId: env.FINGERPOST_TEAMS_APP_ID ?? needed('FINGERPOST_TEAMS_APP_ID'),
    botId: botId.data,
    operator: env.FINGERPOST_OPERATOR ?? needed('FINGERPOST_OPERATOR'),
    privacyUrl: env.FINGERPOST_PRIVACY_URL ?? needed('FINGERPOST_PRIVACY_URL'),
    termsUrl: env.FINGERPOST_TERMS_URL ?? needed('FINGERPOST_TERMS_URL'),
  };
}

/** A value that is set but empty counts as not set. */
function parsed(environment: NodeJS.ProcessEnv): Environment {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(set);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new BadConfig(`${issue?.path.join('.')}: ${issue?.message}. Set it again, or unset it for its default.`);
}

function modeOf(env: Environment): Config['mode'] {
  if (!env.MicrosoftAppId && !env.MicrosoftAppTenantId) return { kind: 'demonstration' };
  return {
    kind: 'service',
    channels: channelsOf(env),
    staff: {
      file: resolve(env.FINGERPOST_STAFF_FILE ?? needed('FINGERPOST_STAFF_FILE')),
      issuer: env.FINGERPOST_STAFF_ISSUER,
      keysUrl: env.FINGERPOST_STAFF_KEYS_URL,
      audience: env.FINGERPOST_DESK_AUDIENCE ?? needed('FINGERPOST_DESK_AUDIENCE'),
      clientId: env.FINGERPOST_DESK_CLIENT_ID ?? needed('FINGERPOST_DESK_CLIENT_ID'),
      tenants: (env.FINGERPOST_STAFF_TENANTS ?? needed('FINGERPOST_STAFF_TENANTS')).split(/[\s,]+/),
      teams: teamsOf(env),
    },
    teamsChannels: teamsChannelsOf(
      env,
      { appId: env.FINGERPOST_TEAMS_APP_ID, publicUrl: env.FINGERPOST_PUBLIC_URL },
      needed,
    ),
  };
}

function giversFileOf(env: Environment, demonstration: boolean): string | null {
  if (env.FINGERPOST_GIVERS_FILE) return resolve(env.FINGERPOST_GIVERS_FILE);
  return demonstration ? fileURLToPath(new URL('demo/givers.yaml', import.meta.url)) : null;
}

function teamsOf(env: Environment): TeamsSignIn | null {
  if (env.FINGERPOST_TEAMS_APP_ID === undefined) return null;
  return teamsSignInOf(env.FINGERPOST_TEAMS_APP_ID, env.FINGERPOST_PUBLIC_URL ?? needed('FINGERPOST_PUBLIC_URL'));
}

/** Where the Azure Bot Service is; under the names that the Bot Framework's SDK gives them, for clouds other than the public one. */
function channelsOf(env: Environment): CloudSettings {
  return {
    app: {
      id: env.MicrosoftAppId ?? needed('MicrosoftAppId'),
      password: env.MicrosoftAppPassword ?? needed('MicrosoftAppPassword'),
      tenant: env.MicrosoftAppTenantId ?? needed('MicrosoftAppTenantId'),
    },
    openIdMetadata: env.BotOpenIdMetadata,
    tokenIssuer: env.ToBotFromChannelTokenIssuer,
    loginUrl: env.ToChannelFromBotLoginUrl,
    oauthScope: env.ToChannelFromBotOAuthScope,
    serviceOrigins: env.FINGERPOST_SERVICE_ORIGINS,
  };
}

function redisOf(env: Environment): Config['redis'] {
  if (!env.REDIS_URL) return { kind: 'embedded' };
  const masterKey = Buffer.from(env.FINGERPOST_MASTER_KEY ?? needed('FINGERPOST_MASTER_KEY'), 'base64');
  if (masterKey.length !== 32)
    throw new BadConfig('FINGERPOST_MASTER_KEY: must be 32 bytes in base64. Make one with `openssl rand -base64 32`.');
  return {
    kind: 'servers',
    dataUrl: env.REDIS_URL,
    keysUrl: env.FINGERPOST_KEYS_URL ?? needed('FINGERPOST_KEYS_URL'),
    masterKey,
  };
}

function needed(name: string): never {
  throw new BadConfig(`${name}: is not set. Set it; README.md says what it is for.`);
}
