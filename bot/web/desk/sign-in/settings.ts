import { type DeskSettings, deskSettingsSchema } from '../../../wire/desk-settings.ts';

/** Reads who signs staff in here. @throws when the service does not answer, or answers in another form */
export async function readSettings(): Promise<DeskSettings> {
  const response = await fetch('/desk/config.json', { cache: 'no-store', credentials: 'omit' });
  return deskSettingsSchema.parse(await response.json());
}
