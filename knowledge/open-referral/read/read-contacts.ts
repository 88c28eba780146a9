import type { z } from 'zod';
import type { namedContact, phone } from '../../schema/contact.ts';
import { compact } from './compact.ts';
import type { Fields } from './fields.ts';
import { readLanguages } from './read-languages.ts';
import { telephone } from './telephone.ts';

type PhoneInput = z.input<typeof phone>;
type ContactInput = z.input<typeof namedContact>;

export interface ReadContacts {
  readonly phones: PhoneInput[];
  readonly contacts: ContactInput[];
  /** The address of a desk or a team among the contacts, where there is one. */
  readonly email?: string | undefined;
}

/** A name of a desk or a team rather than of a person. */
const deskName =
  /\b(?:reception|enquir(?:y|ies)|team|office|desk|service|services|centre|center|helpline|hotline|line|advice|admin|administration|support|duty|department|hub|group|club|church|mosque|school|college|library|council|surgery|clinic|trust|charity|project|society|association|general|main|bookings?|switchboard|contact|information|info|customer|referrals?|volunteers?)\b/i;
const personTitle = /\b(?:mr|mrs|ms|miss|mx|dr|rev|revd|sister|father|imam|cllr)\b/i;

/**
 * How the public reaches a service. The details of a named person are left out unless the feed marks the contact as public;
 * numbers of a desk or a team count as those of the service.
 *
 * @param places names that stand for no person: of the service and its organisation.
 */
export function readContacts(at: Fields, places: readonly string[]): ReadContacts {
  const phones = at.list('phones', 'phone').flatMap(readPhone);
  const contacts: ContactInput[] = [];
  let email: string | undefined;
  for (const it of at.list('contacts', 'contact')) {
    if (isPublic(it)) {
      contacts.push(...publicContact(it));
    } else if (namesPerson(it, places)) {
      it.note('', 'is a named person who is not marked as a public contact, and was left out');
    } else {
      phones.push(...it.list('phones', 'phone').flatMap(readPhone));
      email ??= it.email('email');
    }
  }
  return { phones: eachOnce(phones), contacts, email };
}

function publicContact(at: Fields): ContactInput[] {
  const name = at.text('name');
  const role = at.text('title');
  const department = at.text('department');
  if (!name && !role && !department) {
    at.note('', 'has neither name nor role, and was left out');
    return [];
  }
  const phones = at.list('phones', 'phone').flatMap(readPhone);
  return [compact({ id: at.id(), public: true as const, name, role, department, email: at.email('email'), phones })];
}

/** A feed marks a public contact by `public: true` or `is_public: true`, by `visibility: "public"`, or by an attribute of that name. */
function isPublic(at: Fields): boolean {
  if (at.truth('public', 'is_public') === true || at.text('visibility')?.toLowerCase() === 'public') return true;
  const terms = at.list('attributes').map((it) => it.child('taxonomy_term')?.text('name', 'term') ?? it.text('value'));
  return terms.some((it) => it !== undefined && /^public(?: contact)?$/i.test(it));
}

function namesPerson(at: Fields, places: readonly string[]): boolean {
  const name = at.text('name');
  if (name === undefined) return false;
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  return !places.some(same) && (personTitle.test(name) || !deskName.test(name));
}

function readPhone(at: Fields): PhoneInput[] {
  const text = at.text('number', 'phone', 'telephone');
  if (text === undefined) {
    at.note('number', 'is missing, so this telephone number was left out');
    return [];
  }
  const { numbers, words } = telephone(text);
  if (numbers.length === 0) {
    at.note('number', 'holds no telephone number, and was left out');
    return [];
  }
  if (words) at.note('number', 'has words beside the number; only the number was taken');
  if (numbers.length > 1) at.note('number', 'holds several numbers; each was taken');
  const { languages } = readLanguages(at.list('languages'));
  return numbers.map(({ number, extension }, index) =>
    compact({
      id: index === 0 ? at.id() : undefined,
      number,
      extension: extension ?? at.text('extension')?.match(/^[0-9]{1,8}$/)?.[0],
      kind: kindOf(at.text('type')),
      description: at.text('description'),
      languages,
    }),
  );
}

function kindOf(type: string | undefined): PhoneInput['kind'] {
  if (type === undefined) return undefined;
  if (/textphone|tty|minicom/i.test(type)) return 'text-phone';
  if (/text|sms/i.test(type)) return 'text';
  return /fax/i.test(type) ? 'fax' : undefined;
}

function eachOnce(phones: readonly PhoneInput[]): PhoneInput[] {
  const seen = new Set<string>();
  return phones.filter(({ number }) => {
    const dialled = number.replaceAll(' ', '');
    return !seen.has(dialled) && Boolean(seen.add(dialled));
  });
}
