import type { RenderedReply } from '../../dialogs/rendered.ts';
import type { Card, Choice } from '../../dialogs/reply.ts';
import type { Said } from '../../dialogs/said.ts';
import type { Locale } from '../../locales/locale.ts';

/** The port to the words: a key becomes what a person reads in their language, or staff in English. */
export type Render = (said: Said, locale: Locale, choices?: readonly Choice[], card?: Card) => RenderedReply;

/** The title of a plan's step (`guide:<id>` or `service:<id>`) in a language; the id itself when nothing is known about it. */
export type StepTitle = (step: string, locale: Locale) => string;

/** The name of an area in the staff's language; its id when nothing is known about it. */
export type AreaName = (area: string) => string;
