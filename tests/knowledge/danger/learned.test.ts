import { describe, expect, it } from 'vitest';
import { loadDanger } from '../../../knowledge/danger/danger.ts';
import { weighed } from '../../../knowledge/danger/weighing.ts';
import { deliveredMatcher, exampleFiles, phraseFiles } from './phrase-files.ts';

const phrases = phraseFiles();
const taught = deliveredMatcher();
const untaught = loadDanger(phrases);

const abuse = { path: 'en/abuse.txt', text: 'he slaps me every night\nhe slaps me at home\nhe slapped me and laughed' };
const ordinary = {
  path: 'en/ordinary.txt',
  text: 'when is the library open\nthe book is at home\nwe laughed every night',
};
const little = [{ path: 'phrases/en.yaml', text: 'locale: en\nwords: { he: [he] }' }];

describe('what examples teach', () => {
  it('is a question where no phrase stands', () => {
    const examples = [abuse, ordinary];
    expect(loadDanger(little).find('he slappd me at night')).toBeNull();
    expect(loadDanger(little, examples).find('he slappd me at night')).toEqual({ kind: 'abuse', certainty: 'ask' });
    expect(loadDanger(little, examples).find('is the library open at night')).toBeNull();
  });

  it('is the same from the same files, and another from others', () => {
    const texts = ['he slappd me at night', 'we laughed', 'is the book at home', 'he was slapped'];
    const answers = () => texts.map((text) => JSON.stringify(loadDanger(little, [abuse, ordinary]).find(text)));
    expect(answers()).toEqual(answers());
    const swapped = [
      { ...abuse, text: ordinary.text },
      { ...ordinary, text: abuse.text },
    ];
    expect(loadDanger(little, swapped).find('he slaps me every night')).toBeNull();
  });

  it('is found in the middle of a long message', () => {
    const talk = 'thank you for the english class last week it was good and we met people there. '.repeat(4);
    const words = `${talk} my partner wont let me go out and i sleep with a chair at the door since he grabbed my throat. ${talk}`;
    expect(taught.find(words)).not.toBeNull();
  });

  it.each(['hi', 'what time do you open?', 'شكرا', 'dziękuję', '', '?!', '😀'])('raises no alarm for "%s"', (text) => {
    expect(taught.find(text)).toBeNull();
  });

  it.each([
    'I need housing',
    'أحتاج إلى سكن',
    'محتاج سكن',
    'potrzebuję mieszkania',
    'I need a doctor',
    'أحتاج إلى طبيب',
    'szukam pracy',
    'I am lonely',
  ])('has nothing to ask about a plain need: "%s"', (text) => {
    expect(taught.find(text)).toBeNull();
  });

  it.each([
    ['no food today', 'no-food'],
    ['we have nothing to eat', 'no-food'],
    ['ليس عندنا طعام اليوم', 'no-food'],
    ['nie mamy dziś co jeść', 'no-food'],
    ['they took my husband to a detention centre', 'detention'],
    ['زوجي في مركز احتجاز', 'detention'],
    ['brat siedzi w ośrodku deportacyjnym', 'detention'],
    ['I got a refusal letter and have 14 days to appeal', 'appeal'],
    ['رفضوا لجوئي وعندي 14 يوماً للاستئناف', 'appeal'],
    ['dostałam odmowę, mam trzy dni na odwołanie', 'appeal'],
  ])('knows what cannot wait until tomorrow without alarm: "%s"', (text, kind) => {
    expect(taught.find(text)).toEqual({ kind, certainty: 'quiet' });
  });

  it('never takes a phrase back to nothing', () => {
    const texts = exampleFiles().flatMap(({ text }) => text.split('\n'));
    // One in thirty of all files: each is looked at twice, and there are many; that the weighing never does is shown for any odds.
    for (const text of texts.filter((_, at) => at % 30 === 0)) {
      const phrase = untaught.find(text);
      const found = phrase && taught.find(text);
      if (phrase) expect(found, text).not.toBeNull();
    }
  });
});

describe('a phrase and a learned score', () => {
  const likely = (urgent: number, chance = 0) =>
    ({ urgent, kind: 'child', quiet: { kind: 'no-food', chance } }) as const;
  const phrase = { kind: 'abuse', certainty: 'sure' } as const;

  it('are sure together, of the danger that the examples know', () => {
    expect(weighed(phrase, likely(0.9))).toEqual({ kind: 'child', certainty: 'sure' });
  });

  it('ask where the score alone is high, and where the phrase is one to be asked about', () => {
    expect(weighed(null, likely(0.99))).toEqual({ kind: 'child', certainty: 'ask' });
    expect(weighed({ ...phrase, certainty: 'ask' }, likely(0.7))).toEqual({ kind: 'child', certainty: 'ask' });
    expect(weighed(null, likely(0.7))).toEqual({ kind: 'child', certainty: 'beside' });
  });

  it('ask where a sure phrase stands and the score is in the middle', () => {
    expect(weighed(phrase, likely(0.5))).toEqual({ kind: 'abuse', certainty: 'ask' });
  });

  it('show the way beside the answer where the score is in the middle, or a phrase stands in what is hardly danger', () => {
    expect(weighed(null, likely(0.3))).toEqual({ kind: 'child', certainty: 'beside' });
    expect(weighed(phrase, likely(0.001))).toEqual({ kind: 'abuse', certainty: 'beside' });
  });

  it('tell what is quiet only where nothing is loud', () => {
    expect(weighed(null, likely(0.2, 0.7))).toEqual({ kind: 'no-food', certainty: 'quiet' });
    expect(weighed(null, likely(0.8, 0.7))).toEqual({ kind: 'child', certainty: 'ask' });
  });

  it('find nothing where neither stands', () => {
    expect(weighed(null, likely(0.01, 0.1))).toBeNull();
  });
});
