import type { NamedContact, Phone } from '../../schema/contact.ts';
import { asUuid, uuidOf } from '../ids.ts';
import type { WireContact, WirePhone } from '../wire/wire.ts';
import { defined } from './defined.ts';

const types = { voice: 'voice', text: 'text', 'text-phone': 'textphone', fax: 'fax' } as const;
const names = new Intl.DisplayNames('en', { type: 'language' });

/** @param owner what the numbers belong to: ids are made of it where there are none. */
export function writePhones(first: string | undefined, others: readonly Phone[], owner: string): WirePhone[] {
  const same = (number: string) => number.replaceAll(' ', '') === first?.replaceAll(' ', '');
  const main =
    first !== undefined && !others.some((it) => same(it.number))
      ? [{ id: uuidOf(`${owner} phone`), number: first }]
      : [];
  return [...main, ...others.map((it, index) => writePhone(it, `${owner} phone ${index}`))];
}

export function writeContacts(contacts: readonly NamedContact[], owner: string): WireContact[] {
  return contacts.map((it, index) => {
    const name = `${owner} contact ${index}`;
    return defined({
      id: asUuid(it.id, name),
      name: it.name,
      title: it.role,
      department: it.department,
      email: it.email,
      phones: it.phones.map((phone, position) => writePhone(phone, `${name} phone ${position}`)),
      public: true as const,
    });
  });
}

export function writeLanguages(codes: readonly string[], owner: string) {
  return codes.map((code) => ({ id: uuidOf(`${owner} language ${code}`), code, name: names.of(code) ?? code }));
}

function writePhone(it: Phone, name: string): WirePhone {
  return defined({
    id: asUuid(it.id, name),
    number: it.number,
    extension: it.extension === undefined ? undefined : Number(it.extension),
    type: it.kind === 'voice' ? undefined : types[it.kind],
    description: it.description,
    languages: writeLanguages(it.languages, name),
  });
}
