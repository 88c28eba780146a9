import { expect, it } from 'vitest';
import { BrokenKnowledge } from '../../../knowledge/load/broken-knowledge.ts';
import { readContent } from '../../../knowledge/load/read-content.ts';
import { copyOfFixture } from '../fixture.ts';

const GOOD = `partners:
  - organisation: good-hub
    agreement: A-1
    from: 2026-01-01
    until: 2026-12-31
    may_share: [name, language]
    keeps_days: 90
`;

function problemsOf(text: string): string[] {
  using copy = copyOfFixture();
  copy.write('partners.yaml', text);
  try {
    readContent(copy.root);
    return [];
  } catch (error) {
    if (!(error instanceof BrokenKnowledge)) throw error;
    return error.problems.map(({ path, line, reason }) => `${path}:${line} ${reason}`);
  }
}

it('reads agreements, each marked as no example unless it says so', () => {
  using copy = copyOfFixture();
  copy.write('partners.yaml', GOOD);
  expect(readContent(copy.root).partners).toMatchObject([
    { organisation: 'good-hub', may_share: ['name', 'language'], keeps_days: 90, example: false },
  ]);
});

it('knows no partner where there is no file', () => {
  using copy = copyOfFixture();
  expect(readContent(copy.root).partners).toEqual([]);
});

it.each([
  [
    'an organisation that there is not',
    GOOD.replace('good-hub', 'bad-hub'),
    'partners.yaml:2 partners.0.organisation: there is no organisation bad-hub',
  ],
  [
    'an end before the beginning',
    GOOD.replace('2026-12-31', '2025-12-31'),
    'partners.yaml:5 partners.0.until: is before from',
  ],
  [
    'the same thing twice',
    GOOD.replace('[name, language]', '[name, name]'),
    'partners.yaml:6 partners.0.may_share: names something twice',
  ],
  [
    'something that is never told',
    GOOD.replace('[name, language]', '[status]'),
    'partners.yaml:6 partners.0.may_share.0: ',
  ],
  [
    'two agreements on one day',
    `${GOOD}${GOOD.replace('partners:\n', '').replace('A-1', 'A-2')}`,
    'partners.yaml:10 partners.1.from: A-1 with good-hub holds on some of these days too',
  ],
])('stops the start on %s, with file, line and reason', (_, text, says) => {
  const problems = problemsOf(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(says);
});
