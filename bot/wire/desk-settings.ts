import { z } from 'zod';

/** What the desk needs to sign somebody in; public. `GET /desk/config.json` answers it. */
export const deskSettingsSchema = z.object({
  issuer: z.url(),
  clientId: z.string(),
  scope: z.string(),
  resource: z.string(),
});
export type DeskSettings = z.output<typeof deskSettingsSchema>;
