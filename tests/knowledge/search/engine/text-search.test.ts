import { describe, expect, it } from 'vitest';
import { nearness, placeOf } from '../../../../knowledge/search/engine/meaning.ts';
import { questionOf } from '../../../../knowledge/search/engine/question.ts';
import { buildTextIndex } from '../../../../knowledge/search/engine/text-index.ts';
import { queryTexts } from '../../../../knowledge/search/engine/text-query.ts';

const pages = [
  {
    id: 'bins',
    title: 'Bins and recycling',
    text: 'The council collects rubbish. Ask the library which day. Put glass in the blue bin.',
  },
  {
    id: 'library',
    title: 'Library',
    text: 'Books, computers and a warm place. You can borrow books. Printing costs ten pence.',
  },
  {
    id: 'doctor',
    title: 'See a doctor',
    text: 'Register at a surgery near you. The receptionist gives you an appointment.',
  },
  {
    id: 'school',
    title: 'School places',
    text: 'Every child can go to school. Ask the council for a place. Children start at five.',
  },
];
const index = buildTextIndex(pages, 'en');
const first = (asked: string) => queryTexts(index, asked)[0]?.id;

describe('a search of texts', () => {
  it('finds the page that a question is about', () => {
    expect(first('Where can I borrow books?')).toBe('library');
    expect(first('How do I get an appointment with a doctor?')).toBe('doctor');
    expect(first('Who collects the rubbish?')).toBe('bins');
  });

  it('finds words in other forms and with spelling errors, without a list of them', () => {
    expect(first('recycled')).toBe('bins');
    expect(first('computors')).toBe('library');
    expect(first('registration at the surjery')).toBe('doctor');
  });

  it('says which words were found and how much of the question that is', () => {
    const [hit] = queryTexts(index, 'warm books tomorrow');
    expect(hit).toMatchObject({ id: 'library', words: ['warm', 'books'] });
    expect(hit?.covered).toBeGreaterThan(0.5);
    expect(hit?.covered).toBeLessThan(1);
    expect(hit?.rankings.line).toBeGreaterThanOrEqual(0);
  });

  it('finds Chinese words, whichever words are seen in the same letters', () => {
    const chinese = buildTextIndex(
      [
        { id: 'doctor', title: '看医生', text: '您可以免费看全科医生。' },
        { id: 'school', title: '上学', text: '每个孩子都可以上学。' },
      ],
      'zh',
    );
    expect(queryTexts(chinese, '我需要医生').map((it) => it.id)[0]).toBe('doctor');
    expect(queryTexts(chinese, '学校在哪里').map((it) => it.id)[0]).toBe('school');
  });

  it('finds every page by its own title', () => {
    expect(pages.map((it) => first(it.title))).toEqual(pages.map((it) => it.id));
  });

  it('finds nothing where nothing is shared', () => {
    expect(queryTexts(index, '')).toEqual([]);
    expect(queryTexts(index, 'zzzz')).toEqual([]);
    expect(queryTexts(buildTextIndex([], 'en'), 'library')).toEqual([]);
  });

  it('is the same index for the same pages', () => {
    const again = buildTextIndex(pages, 'en');
    expect(queryTexts(again, 'a place for my child')).toEqual(queryTexts(index, 'a place for my child'));
  });

  it('finds a page by words that stand beside those of the question elsewhere', () => {
    const more = [
      {
        id: 'physician',
        title: 'Physician',
        text: 'The physician examines patients in the clinic. A nurse helps in the clinic.',
      },
      {
        id: 'nurse',
        title: 'Nurse',
        text: 'The physician and the doctor work with a nurse. The doctor sees patients.',
      },
      { id: 'garden', title: 'Garden', text: 'Flowers and vegetables. Water them in the evening.' },
      { id: 'bus', title: 'Buses', text: 'Tickets for the bus. The driver sells them.' },
    ];
    const index = buildTextIndex(more, 'en');
    const question = questionOf(['doctor'], index.words, index.weights, true);
    const near = nearness(index.meaning, placeOf(index.meaning, question, index));
    const by = (id: string) => near[index.ids.indexOf(id)] ?? 0;
    expect(by('physician')).toBeGreaterThan(by('garden') + 0.1);
    expect(by('physician')).toBeGreaterThan(by('bus') + 0.1);
  });
});

describe('how much a word tells', () => {
  it('is learned from the texts: words of their questions tell less', () => {
    const texts = ['Wo finde ich eine Schule? Die Schule ist im Dorf.', 'Wo finde ich Arbeit? Das Amt hat Arbeit.'];
    const asking = { id: 'asks', title: '', text: 'Wo? Wo finde ich? Finde ich?' };
    const german = buildTextIndex([...texts.map((text, id) => ({ id: String(id), title: '', text })), asking], 'de');
    expect(german.weights.get('schule')).toBeGreaterThan(german.weights.get('finde') ?? 9);
    expect(queryTexts(german, 'Wo finde ich ein Dorf')[0]?.id).toBe('0');
  });
});
