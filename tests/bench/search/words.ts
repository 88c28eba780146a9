import { pick } from './random.ts';

/** What services are about, in words that stand in real lists of them. The first word names the topic. */
export const topics: readonly (readonly string[])[] = [
  'housing tenancy homeless rent landlord eviction hostel accommodation',
  'debt money budgeting arrears bailiffs benefits advice savings',
  'health doctor surgery nurse clinic vaccination screening dentist',
  'counselling wellbeing anxiety depression listening bereavement therapy',
  'english language lessons conversation beginners reading writing',
  'employment jobs interview careers apprenticeship training skills',
  'childcare nursery playgroup toddlers crèche parents babies',
  'youth teenagers mentoring football boxing drama homework',
  'food foodbank pantry meals breakfast kitchen cooking',
  'immigration asylum solicitor visa settlement refugee legal',
  'domestic abuse refuge safety women helpline survivors',
  'disability carers mobility respite wheelchair accessible sensory',
  'older people lunch club dementia befriending tea chairobics',
  'digital computers tablets internet email printing wifi',
  'library books storytime study archive newspapers',
  'allotment gardening nature walking recycling repair bicycles',
  'music choir art crafts knitting sewing dance theatre',
  'church mosque temple gurdwara synagogue prayer faith',
  'alcohol drugs recovery smoking gambling support',
  'clothing furniture donations charity shop reuse baby bank',
].map((it) => it.split(' '));

export const kinds = 'centre service group project advice hub trust association drop-in session club'.split(' ');
export const roads = 'road street avenue lane close way drive terrace square court'.split(' ');

const onsets = 'b bl br c ch cl cr d dr f fl fr g gl gr h j k kh l m n p pl pr r s sh sk sl st t th tr v w y z'.split(
  ' ',
);
const vowels = 'a a e e i i o o u ai ea ee oa ou'.split(' ');
const codas = ' . . n r s t l m nd ng rk st ck ll'.replaceAll('.', '').split(' ');

/** Invented words that can be said, all different, the shortest first: the common words of a language are short. */
export function inventedWords(random: () => number, count: number, syllables: number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    let word = '';
    for (let left = 1 + Math.floor(random() * syllables); left > 0; left -= 1) {
      word += pick(random, onsets) + pick(random, vowels) + pick(random, codas);
    }
    if (word.length > 2) {
      words.add(word);
    }
  }
  return [...words].sort((a, b) => a.length - b.length + (random() - 0.5) * 6);
}
