import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Organisation } from '../schema/organisation.ts';
import { type Agreement, partnersFile } from '../schema/partner.ts';
import type { Service } from '../schema/service.ts';
import type { Folder } from './files.ts';
import { readYamlFile, reportAt } from './yaml-file.ts';

const FILE = 'partners.yaml';

type Places = { readonly organisations: readonly Organisation[]; readonly services: readonly Service[] };

/**
 * Reads `partners.yaml`. Without the file there is no partner. Undefined, and problems, when it is broken; problems for an organisation that
 * there is not, or that offers nothing here, and for two agreements with one organisation on the same day.
 */
export function loadPartners(folder: Folder, places: Places): readonly Agreement[] | undefined {
  if (!existsSync(join(folder.root, FILE))) return [];
  const file = readYamlFile(folder, FILE, partnersFile);
  if (!file) return undefined;
  const { partners } = file.value;
  for (const [index, partner] of partners.entries()) {
    const report = (key: keyof Agreement, reason: string) =>
      reportAt(folder, file.source, ['partners', index, key], reason);
    const { organisation } = partner;
    if (!places.organisations.some(({ id }) => id === organisation)) {
      report('organisation', `there is no organisation ${organisation}`);
    } else if (!places.services.some((it) => it.organisation === organisation)) {
      report('organisation', `${organisation} offers nothing that somebody could be introduced to`);
    }
    const earlier = partners.slice(0, index).find((it) => overlap(it, partner));
    if (earlier) report('from', `${earlier.agreement} with ${organisation} holds on some of these days too`);
  }
  return partners;
}

function overlap(one: Agreement, other: Agreement): boolean {
  return one.organisation === other.organisation && one.from <= other.until && other.from <= one.until;
}
