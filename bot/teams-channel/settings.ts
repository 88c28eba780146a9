import { z } from 'zod';
import { type HubId, hubIdSchema } from '../conversation/ids.ts';

/** Where cards for staff are posted. */
export type TeamsChannels = {
  /** The channel of each hub that has one, by its id in Teams. */
  readonly channels: ReadonlyMap<HubId, string>;
  /** Where Teams takes what nobody asked for. */
  readonly serviceUrl: string;
  /** The application whose tab a card opens. */
  readonly appId: string;
  readonly publicUrl: string;
};

/**
 * For when no request has told one yet, in the public cloud; other clouds have others. From Microsoft's Agents SDK (`TeamsServiceEndpoints`),
 * read on 2026-11-22.
 */
const SERVICE_URL = 'https://smba.trafficmanager.net/teams/';
const CHANNEL = /^([a-z0-9-]{1,40})=(19:[\w.-]{1,200}@thread\.(?:tacv2|skype))$/;

/** The part of the environment that is the channels'. */
export const TEAMS_CHANNEL_ENVIRONMENT = {
  FINGERPOST_TEAMS_CHANNELS: z
    .string()
    .transform((list) => list.split(/\s+/).map((entry) => CHANNEL.exec(entry)))
    .refine((found) => found.every((it) => it !== null), {
      error: 'must be hubs with the ids of their channels, as <hub>=19:…@thread.tacv2, with spaces between them',
      abort: true,
    })
    .transform((found) => found.map((it) => [hubIdSchema.parse(it?.[1]), it?.[2] ?? ''] as const))
    .refine((pairs) => areDifferent(pairs.map(([hub]) => hub)), {
      error: 'must name each hub once: a hub has one channel',
      abort: true,
    })
    // Each hub's cards are paced by themselves, and what Teams allows is counted for the channel.
    .refine((pairs) => areDifferent(pairs.map(([, channel]) => channel)), {
      error: 'must give each hub a channel of its own: two of them have the same',
      abort: true,
    })
    .transform((pairs) => new Map(pairs))
    .optional(),
  FINGERPOST_TEAMS_SERVICE_URL: z.url({ protocol: /^https?$/ }).default(SERVICE_URL),
};

function areDifferent(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

type Environment = z.output<z.ZodObject<typeof TEAMS_CHANNEL_ENVIRONMENT>>;

/** Null: no hub has a channel. `needed` is called with the name of what is missing where some of it is set. */
export function teamsChannelsOf(
  env: Environment,
  { appId, publicUrl }: { readonly appId: string | undefined; readonly publicUrl: string | undefined },
  needed: (name: string) => never,
): TeamsChannels | null {
  if (env.FINGERPOST_TEAMS_CHANNELS === undefined) return null;
  return {
    channels: env.FINGERPOST_TEAMS_CHANNELS,
    serviceUrl: env.FINGERPOST_TEAMS_SERVICE_URL,
    appId: appId ?? needed('FINGERPOST_TEAMS_APP_ID'),
    publicUrl: publicUrl ?? needed('FINGERPOST_PUBLIC_URL'),
  };
}
