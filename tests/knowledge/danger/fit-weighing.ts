import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../../knowledge/danger/danger.ts';
import { likelyBy } from '../../../knowledge/danger/learned.ts';
import { RISING, TRAITS, traitsOf } from '../../../knowledge/danger/second-reading.ts';
import { saidBy } from '../../../knowledge/danger/trees.ts';
import { firstReadingIn } from '../../../knowledge/load/load-danger.ts';
import { loadKnowledge } from '../../../knowledge/load/load-knowledge.ts';
import { needsBeside } from '../../../knowledge/search/needs-beside.ts';
import { boosted } from './boosting.ts';
import { readCorpus, readSecondCorpus, readThirdCorpus } from './corpus.ts';
import { MEASURED_LOCALES } from './measuring.ts';
import { ordinaryMessages } from './ordinary-messages.ts';

/**
 * Fits the second reading on the tuning halves of all that is measured, from which nothing else was learnt, and writes
 * `knowledge/danger/weighing.json`. Prints how many ordinary messages of the tuning halves lie above which odds.
 */
const root = join(import.meta.dirname, '../../../knowledge');
const knowledge = loadKnowledge(root);
const { rules, weights } = firstReadingIn(root);

const messages = MEASURED_LOCALES.flatMap((locale) => [
  ...[readCorpus, readSecondCorpus, readThirdCorpus].flatMap((of) => of(locale)),
  ...ordinaryMessages(locale).map((it) => ({ ...it, kind: null })),
]).filter(({ half }) => half === 'tuning');

const cases = messages.flatMap(({ text, kind }) => {
  const [found, needs] = [read(text, rules), needsBeside(text, knowledge)];
  return needs === null ? [] : [{ traits: traitsOf(found.phrase, likelyBy(weights, found), needs), is: kind !== null }];
});
const urgent = cases.filter((it) => it.is).length;
const trees = boosted(
  TRAITS,
  RISING,
  cases.map((it) => ({ ...it, weight: it.is ? cases.length / urgent : cases.length / (cases.length - urgent) })),
);
writeFileSync(join(root, 'danger/weighing.json'), `${JSON.stringify(trees)}\n`);

const ordinary = cases.filter((it) => !it.is).map((it) => saidBy(trees, it.traits));
const above = [-3, -2, -1, -0.5, 0, 0.5, 1, 1.5, 2].map((odds) => [
  odds,
  Math.round((1e4 * ordinary.filter((it) => it >= odds).length) / ordinary.length) / 100,
]);
process.stdout.write(`${JSON.stringify({ messages: cases.length, urgent, ordinary_above: above })}\n`);
