import type { z } from 'zod';
import type { category } from '../../schema/category.ts';
import { type TopicId, topicId } from '../../schema/topic.ts';
import { topicTaxonomy } from '../topics.ts';
import { compact } from './compact.ts';
import type { Fields } from './fields.ts';
import { textsOf } from './parts.ts';

export interface ReadCategories {
  readonly categories: z.input<typeof category>[];
  /** Topics that a feed of our own kind names. */
  readonly topics: TopicId[];
}

/** The terms by which a feed sorts its services; version 1 put them elsewhere. */
export function readCategories(at: Fields): ReadCategories {
  const categories = new Map<string, z.input<typeof category>>();
  const topics: TopicId[] = [];
  for (const link of at.list('attributes', 'service_taxonomys', 'service_taxonomies', 'taxonomy_terms')) {
    const term = link.child('taxonomy_term') ?? link.child('taxonomy') ?? (link.has('name') ? link : undefined);
    const name = term?.text('name', 'term');
    if (!term || name === undefined) {
      if (link.has('taxonomy_term', 'taxonomy')) link.note('', 'names no term, and was left out');
      continue;
    }
    const taxonomy = term.text('taxonomy', 'vocabulary') ?? term.child('taxonomy_detail')?.text('name');
    const topic = taxonomy === topicTaxonomy ? topicId.safeParse(term.text('code')).data : undefined;
    if (topic) {
      topics.push(topic);
      continue;
    }
    const read = compact({
      id: term.id(),
      name,
      description: term.text('description') === name ? undefined : term.text('description'),
      taxonomy,
      code: term.text('code'),
      url: term.url('term_uri'),
      more: {
        ...textsOf(term, ['parent_id', 'taxonomy_id', 'language']),
        ...textsOf(link, ['link_type', 'link_entity', 'value']),
        ...(link === term || !link.id() ? {} : { attribute_id: link.id() ?? '' }),
      },
    });
    categories.set(`${taxonomy}\n${name}\n${read.code}`, read);
  }
  return { categories: [...categories.values()], topics };
}
