import { z } from 'zod';

/** How a person reached us. `webchat` is our Direct Line server, `messenger` Meta's webhook; the others come through the Azure Bot Service. */
export const CHANNELS = ['webchat', 'messenger', 'msteams', 'facebook', 'bot-service'] as const;
export type Channel = (typeof CHANNELS)[number];
export const channelSchema = z.enum(CHANNELS);
