import { z } from 'zod';

/** What Meta knows this service as, and where the Graph API is. */
export type MessengerSettings = {
  /** With its version, such as `https://graph.facebook.com/v26.0`. */
  readonly graphUrl: string;
  readonly appId: string;
  /** Signs what Meta sends us, and proves that a token is used by us. */
  readonly appSecret: string;
  /** What the app's settings at Meta show to us once, when the webhook is set up. */
  readonly verifyToken: string;
  /** Access tokens by page id: only these pages are heard, and answered for. */
  readonly pages: ReadonlyMap<string, string>;
  /** Where people reach us: the private way, and the state of a deletion. */
  readonly publicUrl: string;
};

/** The newest version: released 2026-07-29 (developers.facebook.com/docs/graph-api/changelog/version26.0). */
const GRAPH_URL = 'https://graph.facebook.com/v26.0';

/** The part of the environment that is Messenger's. */
export const MESSENGER_ENVIRONMENT = {
  FINGERPOST_MESSENGER_APP_ID: z.string().regex(/^\d+$/, 'must be a number').optional(),
  FINGERPOST_MESSENGER_APP_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  FINGERPOST_MESSENGER_VERIFY_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  FINGERPOST_MESSENGER_PAGES: z
    .string()
    .regex(
      /^\d+:\S+(?:\s+\d+:\S+)*$/,
      'must be pages with their tokens, as <page id>:<token>, with spaces between them',
    )
    .transform((list) => new Map(list.split(/\s+/).map((page) => pageAndToken(page))))
    .optional(),
  FINGERPOST_MESSENGER_GRAPH_URL: z.url({ protocol: /^https?$/ }).default(GRAPH_URL),
};
type Environment = z.output<z.ZodObject<typeof MESSENGER_ENVIRONMENT>>;

/** Null: there is no Messenger. `needed` is called with the name of what is missing where some of it is set. */
export function messengerSettingsOf(
  env: Environment,
  publicUrl: string | undefined,
  needed: (name: string) => never,
): MessengerSettings | null {
  const names = ['APP_ID', 'APP_SECRET', 'VERIFY_TOKEN', 'PAGES'] as const;
  if (names.every((name) => env[`FINGERPOST_MESSENGER_${name}`] === undefined)) return null;
  return {
    graphUrl: env.FINGERPOST_MESSENGER_GRAPH_URL.replace(/\/$/, ''),
    appId: env.FINGERPOST_MESSENGER_APP_ID ?? needed('FINGERPOST_MESSENGER_APP_ID'),
    appSecret: env.FINGERPOST_MESSENGER_APP_SECRET ?? needed('FINGERPOST_MESSENGER_APP_SECRET'),
    verifyToken: env.FINGERPOST_MESSENGER_VERIFY_TOKEN ?? needed('FINGERPOST_MESSENGER_VERIFY_TOKEN'),
    pages: env.FINGERPOST_MESSENGER_PAGES ?? needed('FINGERPOST_MESSENGER_PAGES'),
    publicUrl: publicUrl ?? needed('FINGERPOST_PUBLIC_URL'),
  };
}

function pageAndToken(page: string): [string, string] {
  const colon = page.indexOf(':');
  return [page.slice(0, colon), page.slice(colon + 1)];
}
