import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

/** How long the answer of the metadata is good, and how long to wait for it, in milliseconds. */
const METADATA_MS = 24 * 3_600_000;
const TIMEOUT_MS = 5_000;

const metadataSchema = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const endorsedSchema = z.object({ endorsements: z.array(z.string()).default([]) });

export type ChannelKeys = {
  readonly keyOf: JWTVerifyGetKey;
  /** The channels for which a key may sign; none said: all. Asked after `keyOf` has found the key. */
  endorsementsOf(kid: string | undefined): readonly string[];
};

type Loaded = {
  readonly keys: ReturnType<typeof createRemoteJWKSet>;
  readonly until: number;
  /** By key id, once asked for: jose copies the whole set each time that it is looked into. */
  readonly endorsements: Map<string | undefined, readonly string[]>;
};

/**
 * The keys that sign for the channels, found through the OpenID metadata when they are first needed. A token with an unknown key
 * asks for them again, at most once in 30 seconds, so that forged key ids cannot make us flood Microsoft.
 */
export function channelKeys(openIdMetadata: string, clock: () => number): ChannelKeys {
  let loaded: Loaded | null = null;
  let loading: Promise<Loaded> | null = null;

  async function load(): Promise<Loaded> {
    const answer = await fetch(openIdMetadata, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!answer.ok) throw new Error(`the OpenID metadata answers ${answer.status}`);
    const { jwks_uri } = metadataSchema.parse(await answer.json());
    const keys = createRemoteJWKSet(new URL(jwks_uri), {
      cacheMaxAge: METADATA_MS,
      cooldownDuration: 30_000,
      timeoutDuration: TIMEOUT_MS,
    });
    return { keys, until: clock() + METADATA_MS, endorsements: new Map() };
  }

  async function current(): Promise<Loaded> {
    if (loaded && loaded.until > clock()) return loaded;
    loading ??= load().finally(() => {
      loading = null;
    });
    loaded = await loading;
    return loaded;
  }

  return {
    keyOf: async (header, token) => (await current()).keys(header, token),
    endorsementsOf: (kid) => {
      const known = loaded?.endorsements.get(kid);
      if (known) return known;
      const key = loaded?.keys.jwks()?.keys.find((each) => each.kid === kid);
      const { endorsements } = endorsedSchema.parse(key ?? {});
      loaded?.endorsements.set(kid, endorsements);
      return endorsements;
    },
  };
}
