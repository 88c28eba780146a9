import type { Category } from '../../schema/category.ts';
import { type TopicId, topicIds } from '../../schema/topic.ts';
import { asUuid, uuidOf } from '../ids.ts';
import { topicTaxonomy } from '../topics.ts';
import { type WireTaxonomy, type WireTerm, wireTerm } from '../wire/wire.ts';
import { defined } from './defined.ts';
import { passedOn } from './passed-on.ts';

/** What our topics are about, for whoever reads the taxonomy. */
const meanings: Readonly<Record<TopicId, string>> = {
  status: 'Asylum, immigration and citizenship',
  health: 'Health and care',
  money: 'Money, benefits, food and bills',
  home: 'Housing and homelessness',
  work: 'Work and volunteering',
  learning: 'English, school and courses',
  family: 'Children and families',
  safety: 'Safety and crime',
  place: 'Living here: bins, buses, libraries',
  people: 'Company, and things to do with others',
};

export const topicTaxonomyEntry: WireTaxonomy = {
  id: uuidOf(`taxonomy:${topicTaxonomy}`),
  name: topicTaxonomy,
  description: 'What a need can be about.',
};

export function topicTerm(topic: TopicId): WireTerm {
  return {
    id: uuidOf(`topic:${topic}`),
    name: meanings[topic],
    description: meanings[topic],
    code: topic,
    taxonomy: topicTaxonomy,
    taxonomy_id: topicTaxonomyEntry.id,
    term: meanings[topic],
  };
}

export const topicTerms: readonly WireTerm[] = topicIds.map(topicTerm);

export function categoryTerm(it: Category): WireTerm {
  return defined({
    id: asUuid(it.id, `term:${JSON.stringify([it.taxonomy, it.code, it.name])}`),
    name: it.name,
    description: it.description ?? it.name,
    code: it.code,
    taxonomy: it.taxonomy,
    taxonomy_id: it.taxonomy === undefined ? undefined : asUuid(taxonomyIdOf(it), `taxonomy:${it.taxonomy}`),
    term: it.name,
    term_uri: it.url,
    ...passedOn(it.more, wireTerm.shape, ['parent_id', 'language']),
  });
}

/** The taxonomy that a term is of, where it names one. */
export function taxonomyOf(term: WireTerm): WireTaxonomy | undefined {
  if (term.taxonomy === undefined || term.taxonomy_id === undefined) return undefined;
  return { id: term.taxonomy_id, name: term.taxonomy, description: term.taxonomy };
}

function taxonomyIdOf(it: Category): string | undefined {
  const id = it.more['taxonomy_id'];
  return typeof id === 'string' ? id : undefined;
}
