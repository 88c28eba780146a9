import { z } from 'zod';

/** What the tab takes from Teams' context: how it looks, how it writes times, and which conversation a link asked for. */
export type TabContext = {
  /** The name of Teams' theme. */
  readonly theme: string;
  /** The language of Teams, as `en-gb`. */
  readonly locale: string;
  readonly conversation: string | null;
};

/** Only what looks like an id is looked up; the API says whether there is such a conversation and who may see it. */
const conversation = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .nullable()
  .catch(null);

const contextSchema = z.object({
  app: z.object({ theme: z.string().catch('default'), locale: z.string().catch('') }),
  page: z.object({ subPageId: conversation }),
});

/** A field in another form counts as not given: a tab that looks wrong is better than none. */
export function readTabContext(context: unknown): TabContext {
  const result = contextSchema.safeParse(context);
  if (!result.success) return { theme: 'default', locale: '', conversation: null };
  const { app, page } = result.data;
  return { theme: app.theme, locale: app.locale, conversation: page.subPageId };
}
