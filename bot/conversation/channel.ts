import { z } from 'zod';

/** How a person reached us. `webchat` is our Direct Line server; the others come through the Azure Bot Service. */
export const CHANNELS = ['webchat', 'msteams', 'facebook', 'bot-service'] as const;
export type Channel = (typeof CHANNELS)[number];
export const channelSchema = z.enum(CHANNELS);
