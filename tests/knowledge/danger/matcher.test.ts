import { describe, expect, it } from 'vitest';
import { loadDanger } from '../../../knowledge/danger/danger.ts';

const phrases = `
locale: en
filler: [to, really]
negators: [not]
known: [stranger]
words:
  he: [he, boss]
  took: [took, keeps, taken away]
  me: [me, my]
harmless:
  - killing time
sure:
  trafficking:
    - <he> .. <took> .. passport
  abuse:
    - strangl* <me>
    - hits <me> ! chess
  suicide:
    - killing
ask:
  medical:
    - blood & baby
`;

const find = (text: string) => loadDanger([{ path: 'en.yaml', text: phrases }]).find(text);

describe('a pattern', () => {
  it('is found in its order, with a few other words between', () => {
    expect(find('my boss has since monday took my old passport')).toEqual({ kind: 'trafficking', certainty: 'sure' });
    expect(find('passport my boss took')).toBeNull();
  });

  it('is not found when too many words lie between', () => {
    expect(find('my boss said that we should all come in early and someone took a passport')).toBeNull();
  });

  it('joins words that stand for a group together', () => {
    expect(find('he has taken away the passport')).toMatchObject({ kind: 'trafficking' });
    expect(find('he has taken the passport away')).toBeNull();
  });

  it('asks for the very next word after a space, but for words that do not count', () => {
    expect(find('he hits me')).toMatchObject({ kind: 'abuse' });
    expect(find('he hits really me')).toMatchObject({ kind: 'abuse' });
    expect(find('he hits the ball to me')).toBeNull();
  });

  it('takes clauses in any order', () => {
    expect(find('the baby has blood on the face')).toEqual({ kind: 'medical', certainty: 'ask' });
    expect(find('blood on the baby')).toEqual({ kind: 'medical', certainty: 'ask' });
  });

  it('does not stand when it is negated', () => {
    expect(find('not hits me')).toBeNull();
    expect(find('i do not. hits me')).toMatchObject({ kind: 'abuse' });
  });

  it('does not stand near what excludes it', () => {
    expect(find('he hits me at chess')).toBeNull();
  });

  it('does not use words that are part of something harmless', () => {
    expect(find('i am killing time')).toBeNull();
    expect(find('i am killing time, he is killing')).toMatchObject({ kind: 'suicide' });
  });

  it('is sure before it asks, and the most urgent first', () => {
    expect(find('blood on the baby and he hits me')).toEqual({ kind: 'abuse', certainty: 'sure' });
    expect(find('he took my passport and hits me')).toEqual({ kind: 'abuse', certainty: 'sure' });
  });
});

describe('a word', () => {
  it('may be misspelt by one letter when it is long', () => {
    for (const slip of ['pasport', 'passprt', 'passsport', 'pasxport', 'passpotr']) {
      expect(find(`he took my ${slip}`), slip).toMatchObject({ kind: 'trafficking' });
    }
    expect(find('he took my past')).toBeNull();
  });

  it('may have any ending where the file says so', () => {
    expect(find('strangled me')).toMatchObject({ kind: 'abuse' });
    expect(find('strnagling me')).toMatchObject({ kind: 'abuse' });
  });

  it('is no misspelling when it is a known word', () => {
    expect(find('stranger me')).toBeNull();
  });

  it('may be written in capitals, with accents, with numbers for letters', () => {
    expect(find('HE HITS ME')).toMatchObject({ kind: 'abuse' });
    expect(find('hé h1ts mé')).toMatchObject({ kind: 'abuse' });
  });
});

it('finds nothing in texts without words', () => {
  for (const text of ['', '   ', '!?.', '😀', '\u200b', '٣٤']) expect(find(text)).toBeNull();
});
