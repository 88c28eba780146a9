import type { Journey } from '../journey.ts';

export const PERSON: readonly Journey[] = [
  {
    name: 'a person is asked for, consented to, and comes',
    turns: [
      { tap: 'person', reads: 'person.ask' },
      { tap: 'person-yes', reads: '', acts: 'request-person' },
    ],
  },
  {
    name: 'a person is asked for in words, and then not wanted',
    turns: [
      { type: { en: 'a person', ar: 'إنسان', pl: 'człowiek' }, reads: 'person.ask' },
      { type: { en: 'no', ar: 'لا', pl: 'nie' }, reads: 'welcome.question' },
    ],
  },
];
