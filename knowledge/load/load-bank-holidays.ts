import { type BankHolidays, bankHolidays } from '../schema/bank-holidays.ts';
import { bytesOf, type Folder, textOf } from './files.ts';
import { check, readYaml } from './yaml-source.ts';

const FILE = 'bank-holidays.yaml';

/** Reads `bank-holidays.yaml`. Undefined, with its problems listed, when it is missing or broken. */
export function loadBankHolidays(folder: Folder): BankHolidays | undefined {
  const bytes = bytesOf(folder, FILE);
  const source = bytes && readYaml(FILE, textOf(bytes), folder.problems);
  const read = source && check(source, bankHolidays, folder.problems);
  return read?.ok ? read.value : undefined;
}
