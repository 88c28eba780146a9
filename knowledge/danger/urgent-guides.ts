/** Guides for people who may be in danger, or who cannot wait: what is said to them is not ordinary. */
export const URGENT_GUIDES: ReadonlySet<string> = new Set([
  'asylum-refused',
  'children-social-care',
  'detention-reporting',
  'domestic-abuse',
  'emergency-care',
  'eviction',
  'exploitation',
  'fgm-forced-marriage',
  'food-bank',
  'hate-crime',
  'homeless',
  'mental-health',
  'money-emergency',
  'report-crime',
  'rough-sleeping',
  'trafficking',
  'unaccompanied-child',
]);

/** Guides to which people say what is ordinary and what is not: the examples' score learns nothing from it either way. */
export const EITHER_GUIDES: ReadonlySet<string> = new Set([
  'adult-care',
  'age-assessment',
  'alcohol-drugs',
  'antisocial-behaviour',
  'asylum-accommodation',
  'bad-landlord',
  'missing-family',
  'online-safety',
  'pregnancy',
  'school-bullying',
]);
