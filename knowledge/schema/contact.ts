import { z } from 'zod';
import { webAddress } from './link.ts';
import { locale } from './locale.ts';
import { more } from './more.ts';
import { text } from './text.ts';

/** An empty value in a file says the same as no value. */
export function optional<T extends z.ZodType>(value: T) {
  return z.union([z.literal('').transform(() => undefined), value]).optional();
}

const phoneNumber = z.string().regex(/^\+?[0-9][0-9 ]{1,18}$/, 'a phone number is digits and spaces, as it is dialled');

export const emailAddress = z.email('an e-mail address is written as help@example.org');

/** A number and what it is for. */
export const phone = z.strictObject({
  id: z.string().min(1).optional(),
  number: phoneNumber,
  extension: z
    .string()
    .regex(/^[0-9]{1,8}$/)
    .optional(),
  kind: z.enum(['voice', 'text', 'text-phone', 'fax']).default('voice'),
  description: text.optional(),
  languages: z.array(locale).default([]),
  more,
});

export type Phone = z.infer<typeof phone>;

/** How the public reaches a service or an organisation: never a person's own number or address. */
export const contact = z.strictObject({
  phone: optional(phoneNumber),
  url: optional(webAddress),
  email: optional(emailAddress),
});

type Contact = z.infer<typeof contact>;

/** The number to try first is also among all numbers; where none was named, it is the first that one can speak on. */
export function numbersOf(reached: Contact, phones: readonly Phone[]): { contact: Contact; phones: Phone[] } {
  const first = reached.phone ?? phones.find((it) => it.kind === 'voice')?.number;
  const there = first === undefined || phones.some((it) => it.number === first);
  const all = there ? [...phones] : [phone.parse({ number: first }), ...phones];
  return { contact: { ...reached, phone: first }, phones: all };
}

/**
 * A named contact. `public: true` has to be written out: it says that this person or role is meant to be published, as an
 * organisation's own page does.
 */
export const namedContact = z
  .strictObject({
    id: z.string().min(1).optional(),
    public: z.literal(true),
    name: text.optional(),
    role: text.optional(),
    department: text.optional(),
    email: emailAddress.optional(),
    phones: z.array(phone).default([]),
    more,
  })
  .refine((it) => it.name ?? it.role ?? it.department, { error: 'a contact has a name, a role or a department' });

export type NamedContact = z.infer<typeof namedContact>;
