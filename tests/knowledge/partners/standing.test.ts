import { expect, it } from 'vitest';
import { standingOf } from '../../../knowledge/partners/standing.ts';
import { partnersFile } from '../../../knowledge/schema/partner.ts';

const agreement = (more: object = {}) => ({
  organisation: 'advice',
  agreement: 'A-1',
  from: '2026-01-01',
  until: '2026-12-31',
  may_share: ['name'],
  keeps_days: 90,
  ...more,
});
const agreements = (...more: object[]) => partnersFile.parse({ partners: more.map(agreement) }).partners;
const on = (today: string, demonstration = false) => ({ today, demonstration });

it.each([
  ['the day before it begins', '2025-12-31', 'not-yet'],
  ['its first day', '2026-01-01', 'in-force'],
  ['its last day', '2026-12-31', 'in-force'],
  ['the day after', '2027-01-01', 'expired'],
])('on %s an agreement is %s: %s', (_, today, kind) => {
  expect(standingOf('advice', agreements({}), on(today))?.kind).toBe(kind);
});

it('is nothing where there is no agreement', () => {
  expect(standingOf('other', agreements({}), on('2026-06-01'))).toBeNull();
});

it('follows a renewal, whichever stands first in the file', () => {
  const both = agreements({ agreement: 'A-2', from: '2027-02-01', until: '2027-12-31' }, {});
  expect(standingOf('advice', both, on('2026-06-01'))).toMatchObject({ kind: 'in-force', agreement: both[1] });
  expect(standingOf('advice', both, on('2027-01-15'))).toMatchObject({ kind: 'not-yet', agreement: both[0] });
  expect(standingOf('advice', both, on('2028-01-15'))).toMatchObject({ kind: 'expired', agreement: both[0] });
});

it('takes an example for an agreement in the demonstration only', () => {
  const examples = agreements({ example: true });
  expect(standingOf('advice', examples, on('2026-06-01'))?.kind).toBe('example');
  expect(standingOf('advice', examples, on('2026-06-01', true))?.kind).toBe('in-force');
});

it('has no name for papers, status or what somebody wrote', () => {
  for (const detail of ['status', 'papers', 'messages', 'transcript', 'plan']) {
    expect(partnersFile.safeParse({ partners: [agreement({ may_share: [detail] })] }).success).toBe(false);
  }
});
