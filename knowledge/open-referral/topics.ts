import type { Category } from '../schema/category.ts';
import { type TopicId, topicIds } from '../schema/topic.ts';

/** The taxonomy under which our own topics are published. */
export const topicTaxonomy = 'Fingerpost topics';

/** Service types of the list that English councils share (ESD), by number. */
const byServiceType: Readonly<Record<string, TopicId>> = {
  '27': 'learning',
  '190': 'money',
  '343': 'work',
  '652': 'home',
  '1284': 'health',
  '1813': 'place',
  '1816': 'safety',
  '1818': 'money',
};

/** Words in the names of subjects and services. A subject may fit several topics. */
const byWords: readonly (readonly [TopicId, RegExp])[] = [
  ['status', /\bimmigration|\basylum|\brefugees?\b|\bmigrants?\b|\bcitizenship|\bvisa\b/i],
  [
    'health',
    /\bhealth|\bmedical|\bcounselling|\bmental|\bwellbeing|\bdisab|\bdrugs?\b|\balcohol|\baddiction|\bpregnan|\bdent(?:al|ist)/i,
  ],
  ['money', /\bfood ?banks?\b|\bbenefits?\b|\bdebts?\b|\bmoney|\bfinanc|\bpoverty|\bfuel|\benergy/i],
  ['home', /\bhous(?:e|ing)\b|\bhomeless|\baccommodation|\btenan|\bshelter|\bfurniture/i],
  ['work', /\bemploy|\bjobs?\b|\bwork\b|\bcareers?\b|\bvolunteer/i],
  ['learning', /\beducation|\blearn|\besol\b|\benglish\b|\bcourses?\b|\btraining|\bschools?\b|\bdigital|\bcollege/i],
  ['family', /\bfamil|\bchild|\bparent|\bbaby|\bbabies|\btoddler|\byouth|\byoung people|\bcarers?\b/i],
  ['safety', /\babuse|\bviolence|\bvictims?\b|\bcrime|\bsafeguard|\btraffick|\bhate\b/i],
  ['place', /\btransport|\brecycling|\blibrar|\bfaith|\bworship|\bcommunity (?:centre|hub)/i],
  [
    'people',
    /\bsocial|\bfriend|\bcompany|\bloneliness|\bgroups?\b|\bclubs?\b|\bcafe|\bcafé|\bactivit|\bsports?\b|\bgames?\b|\barts?\b/i,
  ],
];

/** The topics of a service by its subjects or, where these say nothing to us, by its name. In the order of our topics. */
export function topicsOf(categories: readonly Pick<Category, 'name' | 'code' | 'url'>[], name: string): TopicId[] {
  const found = new Set<TopicId>();
  for (const category of categories) {
    const type = /(?:^|\/|:)(\d{1,5})$/.exec(category.code ?? category.url ?? '')?.[1];
    const topic = type === undefined ? undefined : byServiceType[type];
    if (topic) found.add(topic);
    else for (const it of topicsIn(category.name)) found.add(it);
  }
  if (found.size === 0) for (const it of topicsIn(name)) found.add(it);
  return topicIds.filter((it) => found.has(it));
}

function topicsIn(words: string): TopicId[] {
  return byWords.filter(([, pattern]) => pattern.test(words)).map(([topic]) => topic);
}
