import { createHash } from 'node:crypto';
import { stemmerFor } from '../../text/stem.ts';
import { tokensOf } from '../../text/tokens.ts';

/** A few words of every script that is served, with what normalising and stemming change in them. */
const sample = `Doctors' housing, schools Szkołę pracy łódź Việt Nam đường المدرسة والطبيب أُحِبُّ کتاب فارسی ۴۲ نەخۆشخانە پښتو ہسپتال
  Лікарню ґанок їжа школами 我需要医生 ሆስፒታል ਹਸਪਤਾਲ হাসপাতাল अस्पताल மருத்துவமனை Straße çocuğum İstanbul`;

/** Changes when words are read or weighed in another way: an index that was built before must be built again. */
export function rulesOf(locale: string, settings: unknown): string {
  const stem = stemmerFor(locale);
  const read = tokensOf(sample).map((it) => [it, stem(it)]);
  return createHash('sha256')
    .update(JSON.stringify([read, settings]))
    .digest('hex')
    .slice(0, 16);
}
