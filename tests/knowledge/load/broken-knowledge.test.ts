import { describe, expect, it } from 'vitest';
import { BrokenKnowledge } from '../../../knowledge/load/broken-knowledge.ts';
import { loadKnowledge } from '../../../knowledge/load/load-knowledge.ts';
import { type Copy, copyOfFixture } from '../fixture.ts';

const gpText = 'guides/health/gp/en.md';
const gpFacts = 'guides/health/gp/guide.yaml';
const services = 'areas/testham/services.yaml';

interface Fault {
  readonly name: string;
  readonly breakIt: (copy: Copy) => void;
  readonly says: string;
}

const faults: readonly Fault[] = [
  {
    name: 'a message with a bracket that marks nothing',
    breakIt: (it) => it.write('messages/en/a.txt', '# openings\nwe have [gp|no doctor\n'),
    says: 'messages/en/a.txt:2 a bracket marks nothing',
  },
  {
    name: 'a message that is marked with a guide that does not exist',
    breakIt: (it) => it.write('messages/en/a.txt', 'we have [gp|no doctor]\n[doctor|need one]\n'),
    says: 'messages/en/a.txt:2 there is no guide doctor',
  },
  {
    name: 'messages in a file of another kind',
    breakIt: (it) => it.write('messages/en/a.csv', 'hello\n'),
    says: 'messages/en/a.csv:1 a file of messages is called <name>.txt',
  },
  {
    name: 'messages in a language that has no name',
    breakIt: (it) => it.write('messages/english!/a.txt', 'hello\n'),
    says: 'messages/english!:1 a folder here is called by a language',
  },
  {
    name: 'YAML that does not parse',
    breakIt: (it) => it.replace(gpFacts, 'nations: [england]', 'nations: [england'),
    says: `${gpFacts}:4 `,
  },
  {
    name: 'a field twice',
    breakIt: (it) => it.replace(gpFacts, 'topic: health', 'topic: health\ntopic: health'),
    says: `${gpFacts}:3 Map keys must be unique`,
  },
  {
    name: 'a value of the wrong kind',
    breakIt: (it) => it.replace(gpFacts, 'public_fund: false', 'public_fund: perhaps'),
    says: `${gpFacts}:9 public_fund: `,
  },
  {
    name: 'a value deep inside',
    breakIt: (it) => it.replace(gpFacts, 'url: https:', 'url: ftp:'),
    says: `${gpFacts}:14 sources.0.url: an address starts with https:// or http://`,
  },
  {
    name: 'a field that does not exist',
    breakIt: (it) => it.replace(gpFacts, 'confidence:', 'licence: none\nconfidence:'),
    says: `${gpFacts}:8 licence: there is no such field`,
  },
  {
    name: 'a field that is missing, at the thing that lacks it',
    breakIt: (it) => it.replace(gpFacts, '    kind: official\n', ''),
    says: `${gpFacts}:12 sources.0.kind: `,
  },
  {
    name: 'a day that no calendar has',
    breakIt: (it) => it.replace(gpFacts, 'checked_on: 2026-03-01', 'checked_on: 2026-02-30'),
    says: `${gpFacts}:5 checked_on: a day is written as 2026-11-22`,
  },
  {
    name: 'a review before the check',
    breakIt: (it) => it.replace(gpFacts, 'review_by: 2026-09-01', 'review_by: 2026-02-01'),
    says: `${gpFacts}:6 review_by: is not after checked_on`,
  },
  {
    name: 'an id that is not that of the folder',
    breakIt: (it) => it.replace(gpFacts, 'id: gp', 'id: doctor'),
    says: `${gpFacts}:1 id: the folder is called gp`,
  },
  {
    name: 'a topic that is not that of the folder',
    breakIt: (it) => it.replace(gpFacts, 'topic: health', 'topic: money'),
    says: `${gpFacts}:2 topic: the folder is in guides/health`,
  },
  {
    name: 'a guide without its English text',
    breakIt: (it) => it.remove(gpText),
    says: `${gpText}:1 is missing`,
  },
  {
    name: 'a guide without its facts',
    breakIt: (it) => it.remove(gpFacts),
    says: `${gpFacts}:1 is missing`,
  },
  {
    name: 'an area of a life that names no guide',
    breakIt: (it) => it.replace('areas-of-life.yaml', 'health: [gp]', 'health: [gp, dentist]'),
    says: 'areas-of-life.yaml:3 areas.health: there is no guide dentist',
  },
  {
    name: 'a stage that names no guide',
    breakIt: (it) => it.replace('stages.yaml', '[gp, food-bank]', '[gp, dentist]'),
    says: 'stages.yaml:5 stages.0.guides.1: there is no guide dentist',
  },
  {
    name: 'a stage that names a guide twice',
    breakIt: (it) => it.replace('stages.yaml', '[gp, food-bank]', '[gp, gp]'),
    says: 'stages.yaml:5 stages.0.guides.1: gp is there already',
  },
  {
    name: 'two stages with one id',
    breakIt: (it) => it.replace('stages.yaml', 'id: settled', 'id: just-arrived'),
    says: 'stages.yaml:6 stages.1.id: just-arrived is there already',
  },
  {
    name: 'stages that are missing',
    breakIt: (it) => it.remove('stages.yaml'),
    says: 'stages.yaml:1 is missing',
  },
  {
    name: 'a hub in an area that there is not',
    breakIt: (it) => it.replace('hubs.yaml', 'area: testham', 'area: nowhere'),
    says: 'hubs.yaml:4 hubs.0.area: there is no area nowhere',
  },
  {
    name: 'a hub whose hours are missing',
    breakIt: (it) => it.replace('hubs.yaml', 'opens_at: "09:00", closes_at: "17:00"', 'description: mornings'),
    says: 'hubs.yaml:5 hubs.0.schedules.0: says no hours',
  },
  {
    name: 'bank holidays that are missing',
    breakIt: (it) => it.remove('bank-holidays.yaml'),
    says: 'bank-holidays.yaml:1 is missing',
  },
  {
    name: 'an example for a guide that does not exist',
    breakIt: (it) => it.write('examples/en/health.txt', '# how people say it\n## dentist\nmy tooth hurts\n'),
    says: 'examples/en/health.txt:2 there is no guide dentist',
  },
  {
    name: 'an example before the first guide',
    breakIt: (it) => it.write('examples/en/health.txt', 'my tooth hurts\n## gp\n'),
    says: 'examples/en/health.txt:1 a sentence stands before the first guide',
  },
  {
    name: 'a file that does not belong there',
    breakIt: (it) => it.write('guides/health/gp/notes.txt', ''),
    says: 'guides/health/gp/notes.txt:1 a guide holds guide.yaml, rule.yaml, cases.yaml and <language>.md',
  },
  {
    name: 'a text without a head',
    breakIt: (it) => it.replace(gpText, '---\n', ''),
    says: `${gpText}:1 the file starts with a head`,
  },
  {
    name: 'a head with a field of the wrong kind',
    breakIt: (it) => it.replace(gpText, 'title: See a doctor (GP)', 'title: ""'),
    says: `${gpText}:2 title: is empty`,
  },
  {
    name: 'a head that does not parse',
    breakIt: (it) => it.replace(gpText, 'answer: You', 'answer: "You'),
    says: `${gpText}:`,
  },
  {
    name: 'an original that calls itself a translation',
    breakIt: (it) =>
      it.replace(gpText, 'translation: original\nenglish: ""', 'translation: machine\nenglish: "012345abcdef"'),
    says: `${gpText}:8 translation: en.md is the original`,
  },
  {
    name: 'a part that is missing',
    breakIt: (it) => it.replace(gpText, '## cost\nIt is free.\n', ''),
    says: `${gpText}:39 the part cost is missing`,
  },
  {
    name: 'a part that is unknown',
    breakIt: (it) => it.replace(gpText, '## cost', '## price'),
    says: `${gpText}:24 there is no part called price`,
  },
  {
    name: 'a part that is there twice',
    breakIt: (it) => it.replace(gpText, '## cost', '## who'),
    says: `${gpText}:24 the part who is there twice`,
  },
  {
    name: 'a part without words',
    breakIt: (it) => it.replace(gpText, 'It is free.', ''),
    says: `${gpText}:24 the part cost is empty`,
  },
  {
    name: 'words before the first part',
    breakIt: (it) => it.replace(gpText, '## what', 'Hello.\n## what'),
    says: `${gpText}:11 words stand before the first part`,
  },
  {
    name: 'a translation that lacks a part of the original',
    breakIt: (it) => it.write(gpText, `${gpEnglish}\n## risk\nNone.\n`),
    says: 'guides/health/gp/ar.md:24 the part risk of en.md is missing',
  },
  {
    name: 'a guide on secondary sources that does not say what is unsure',
    breakIt: (it) => it.replace(gpFacts, 'confidence: official', 'confidence: disputed'),
    says: `${gpText}:41 the part unsure is missing, because confidence is disputed`,
  },
  {
    name: 'HTML in a text',
    breakIt: (it) => it.replace(gpText, 'It is free.', 'It is <b>free</b>.'),
    says: `${gpText}:25 HTML is not allowed`,
  },
  {
    name: 'an HTML entity in a text',
    breakIt: (it) => it.replace(gpText, 'It is free.', 'Free&nbsp;of charge.'),
    says: `${gpText}:25 HTML is not allowed`,
  },
  {
    name: 'a link that runs something',
    breakIt: (it) => it.replace(gpText, 'It is free.', '[Free](javascript:alert).'),
    says: `${gpText}:25 a link goes to https://, http:// or tel:`,
  },
  {
    name: 'bold that does not end',
    breakIt: (it) => it.replace(gpText, 'It is free.', 'It is **free.'),
    says: `${gpText}:25 a ** has no second ** to end it`,
  },
  {
    name: 'a table',
    breakIt: (it) => it.replace(gpText, 'It is free.', '| free |'),
    says: `${gpText}:25 a part holds paragraphs`,
  },
  {
    name: 'a picture',
    breakIt: (it) => it.replace(gpText, 'It is free.', '![free](https://example.org/free.png)'),
    says: `${gpText}:25 only bold and links are allowed`,
  },
  {
    name: 'a list inside a list',
    breakIt: (it) => it.replace(gpText, '- your health', '- your health\n  - all of it'),
    says: `${gpText}:18 a part holds paragraphs`,
  },
  {
    name: 'a service of an organisation that is not there',
    breakIt: (it) => it.replace(services, 'organisation: good-hub', 'organisation: bad-hub'),
    says: `${services}:2 0.organisation: there is no organisation bad-hub`,
  },
  {
    name: 'a service for a guide that is not there',
    breakIt: (it) => it.replace(services, 'guides: [food-bank]', 'guides: [food-bank, company]'),
    says: `${services}:7 0.guides.1: there is no guide company`,
  },
  {
    name: 'an id that is there twice',
    breakIt: (it) => it.replace('areas/testham/organisations.yaml', 'id: good-hub', 'id: hub-breakfast'),
    says: `${services}:1 0.id: hub-breakfast is there already`,
  },
  {
    name: 'a time without its zero',
    breakIt: (it) => it.replace(services, '"09:00"', '"9:00"'),
    says: `${services}:10 0.schedules.0.opens_at: a time is written as "09:00"`,
  },
  {
    name: 'a time zone that does not exist',
    breakIt: (it) => it.replace('areas/testham/area.yaml', 'Europe/London', 'Europe/Croxteth'),
    says: 'areas/testham/area.yaml:4 timezone: is not a time zone',
  },
  {
    name: 'a name without English',
    breakIt: (it) => it.replace(services, '{ en: Breakfast club }', '{ ar: فطور }'),
    says: `${services}:3 0.name.en: `,
  },
  {
    name: 'a topic without words',
    breakIt: (it) => it.replace('topics/ar.yaml', 'people: { words: [وحيد] }', ''),
    says: 'topics/ar.yaml:1 people: ',
  },
  {
    name: 'words for a guide that is not there',
    breakIt: (it) => it.replace('topics/en.yaml', 'gp: [cough]', 'dentist: [tooth]'),
    says: 'topics/en.yaml:5 health has no guide dentist',
  },
];

const gpEnglish = `---
title: See a doctor (GP)
answer: You can see a GP for free.
first_step: Go to a GP surgery near you.
words: [doctor]
translation: original
---
${['what', 'who', 'cost', 'bring', 'steps', 'refused', 'help', 'fund'].map((it) => `## ${it}\nWords.\n`).join('')}`;

describe('a knowledge folder is refused, with file, line and reason, for', () => {
  it.each(faults)('$name', ({ breakIt, says }) => {
    using copy = copyOfFixture();
    breakIt(copy);
    expect(faultOf(copy.root).message).toContain(says);
  });

  it('several faults at once, listed in the order of files and lines', () => {
    using copy = copyOfFixture();
    copy.replace(gpText, 'It is free.', 'It is <b>free</b>.');
    copy.replace(gpText, '## who', '## whom');
    copy.replace(services, 'organisation: good-hub', 'organisation: bad-hub');
    expect(faultOf(copy.root).problems.map((it) => `${it.path}:${it.line}`)).toEqual([
      `${services}:2`,
      `${gpText}:21`,
      `${gpText}:25`,
      `${gpText}:41`,
    ]);
  });

  it('a folder that is not there', () => {
    expect(faultOf('/nowhere').message).toContain('guides:1 is missing');
  });
});

function faultOf(root: string): BrokenKnowledge {
  try {
    loadKnowledge(root);
  } catch (error) {
    if (error instanceof BrokenKnowledge) {
      return error;
    }
    throw error;
  }
  throw new Error('The folder was accepted.');
}
