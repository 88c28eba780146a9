import { z } from 'zod';
import { detailSchema } from '../../knowledge/schema/partner.ts';
import { localeSchema } from '../../locales/locale.ts';
import { reasonSchema } from '../plan/plan.ts';

/** What staff really do when they introduce somebody: go along the first time, call together, fill in a form together, book a place, a fare or voucher. */
const KINDS = ['go-along', 'call', 'form', 'booking', 'fare'] as const;
export const kindSchema = z.enum(KINDS);
export type Kind = z.output<typeof kindSchema>;

/** What it is about, as one of a few sentences. There is none for papers or status. */
const ABOUTS = [
  'home',
  'health',
  'money',
  'work',
  'learning',
  'family',
  'people',
  'safety',
  'place',
  'letter',
] as const;
export const aboutSchema = z.enum(ABOUTS);
export type About = z.output<typeof aboutSchema>;

/** What the person writes themselves, and its longest form. */
export const WRITTEN = { name: 60, contact: 120 } as const;
export const writtenDetailSchema = z.enum(['name', 'contact']);
export type WrittenDetail = z.output<typeof writtenDetailSchema>;
const written = {
  name: z.string().min(1).max(WRITTEN.name).exactOptional(),
  contact: z.string().min(1).max(WRITTEN.contact).exactOptional(),
};

/** Exactly what the partner is told, as it was agreed; what is not here is not told. */
export const sharedSchema = z.object({
  ...written,
  language: localeSchema.exactOptional(),
  about: aboutSchema.exactOptional(),
});
export type Shared = z.output<typeof sharedSchema>;

/** Said by a button, so that an old one still means this introduction. Made of 16 random bytes. */
export const introductionIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

const base = {
  id: introductionIdSchema,
  /** What the address of the printed form ends in. */
  link: z.string().max(200),
  kind: kindSchema,
  service: z.string().max(100),
  organisation: z.string().max(100),
  /** The hub whose staff look after it. */
  hub: z.string().max(40),
  /** Who introduces: as the person was told when they joined. */
  by: z.object({ id: z.string().max(130), name: z.string().max(60), organisation: z.string().max(120) }),
  /** For how many days the partner may keep what it is told, as it was agreed. */
  keepsDays: z.number().int().positive(),
  /** Milliseconds since 1970. */
  offeredAt: z.number().int(),
};

/**
 * Whether the partner was told, and may still keep it: then somebody has to ask them to delete it where it is taken back. Null: they may have
 * been, as from the yes on there is a form that can be handed over, and staff have not said.
 */
const wasToldSchema = z.boolean().nullable();

/** From agreed to attended, in this order. */
export const UNDER_WAY = ['agreed', 'sent', 'accepted', 'attended'] as const;

/**
 * One warm introduction. What would be told is there while it is asked about, what may be told from the person's yes to its end, and in no
 * other state: whoever declined or withdrew has nothing left here that could be told.
 */
export const introductionSchema = z.discriminatedUnion('state', [
  z.object({
    ...base,
    state: z.literal('offered'),
    asks: z.array(detailSchema).max(4),
    out: z.array(detailSchema).max(4),
    about: aboutSchema,
    ...written,
  }),
  z.object({ ...base, state: z.literal('declined') }),
  z.object({ ...base, state: z.enum(UNDER_WAY), shared: sharedSchema, agreedAt: z.number().int() }),
  z.object({ ...base, state: z.literal('helped') }),
  z.object({ ...base, state: z.literal('not-helped'), because: reasonSchema, wasTold: wasToldSchema.default(true) }),
  z.object({ ...base, state: z.literal('withdrawn'), wasTold: wasToldSchema }),
]);
export type Introduction = z.output<typeof introductionSchema>;
export type Offered = Extract<Introduction, { state: 'offered' }>;
export type UnderWay = Extract<Introduction, { shared: Shared }>;

/** More than anybody has, and no more than one list of choices can offer. What nobody needs makes room. */
export const INTRODUCTIONS = 12;
export const introductionsSchema = z.array(introductionSchema).max(INTRODUCTIONS);

export function isUnderWay(introduction: Introduction): introduction is UnderWay {
  return UNDER_WAY.some((state) => state === introduction.state);
}

/** Asked about, or under way. */
export function isLive(introduction: Introduction): introduction is Offered | UnderWay {
  return introduction.state === 'offered' || isUnderWay(introduction);
}

/** Whether the partner was told, and may keep it. Null: nobody has said. That it helped means that they were. */
export function wasTold(introduction: Introduction): boolean | null {
  switch (introduction.state) {
    case 'offered':
    case 'declined':
      return false;
    case 'agreed':
      return null;
    case 'not-helped':
    case 'withdrawn':
      return introduction.wasTold;
    default:
      return true;
  }
}

/** It goes on, or the partner knows something, or may: the person can take that back, or staff have to ask for its deletion. */
export function isNeeded(introduction: Introduction): boolean {
  return isLive(introduction) || wasTold(introduction) !== false;
}

/** As long as it lives, and after its end for as long as the partner may keep what it was told. */
export function canWithdraw(introduction: Introduction): boolean {
  return isLive(introduction) || (introduction.state !== 'withdrawn' && wasTold(introduction) !== false);
}

/** Staff have something to do for it. */
export function isLookedAfter(introduction: Introduction): boolean {
  return isUnderWay(introduction) || isToDelete(introduction);
}

/** It was taken back, and the partner knows something, or may: staff have to ask them to delete it, or to say that they know nothing. */
export function isToDelete(introduction: Introduction): boolean {
  return introduction.state === 'withdrawn' && introduction.wasTold !== false;
}

/** The same with a line in place of everything that the person wrote themselves. */
export function withoutWritten(introduction: Introduction, line: string): Introduction {
  if (introduction.state === 'offered') return { ...introduction, ...writtenAs(line, introduction) };
  if (!isUnderWay(introduction)) return introduction;
  const { shared } = introduction;
  return { ...introduction, shared: { ...shared, ...writtenAs(line, shared) } };
}

function writtenAs(line: string, { name, contact }: Pick<Shared, WrittenDetail>): Pick<Shared, WrittenDetail> {
  return { ...(name !== undefined && { name: line }), ...(contact !== undefined && { contact: line }) };
}
