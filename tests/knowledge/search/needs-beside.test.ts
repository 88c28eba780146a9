import { describe, expect, it } from 'vitest';
import type { NeedsBeside } from '../../../knowledge/danger/second-reading.ts';
import { needsBeside } from '../../../knowledge/search/needs-beside.ts';
import { knowledge } from '../../delivered-knowledge.ts';

function of(text: string): NeedsBeside {
  const found = needsBeside(text, knowledge);
  expect(found).not.toBeNull();
  return found ?? { asked: none, like: none, talk: 0, words: 0 };
}

const none = { ordinary: 0, either: 0, urgent: 0 };

describe('what a message asks for beside', () => {
  it.each([
    ['I want to learn English and find a job'],
    ['بدي اتعلم انجليزي ودور على شغل'],
    ['chcę się uczyć angielskiego i szukam pracy'],
  ])('is ordinary in "%s", in the language that it is in', (text) => {
    const { asked, like } = of(text);
    expect(asked.ordinary).toBeGreaterThan(0);
    expect(asked.ordinary).toBeGreaterThan(Math.max(asked.either, asked.urgent));
    expect(like.ordinary).toBeGreaterThan(like.urgent);
  });

  it('is for people in danger where somebody is beaten at home', () => {
    const { asked } = of('my husband beats me at home');
    expect(asked.urgent).toBeGreaterThan(asked.ordinary);
  });

  it('is nothing in ordinary talk', () => {
    expect(of('who won the football yesterday').talk).toBeGreaterThan(0.5);
  });

  it.each([
    ['no words', '...'],
    ['words of no language that is known', 'qwrtz plmkj'],
    ['two scripts, of which one would not be read', 'please help with the school form of my son زوجي يضربني كل يوم'],
  ])('is not known of %s', (_, text) => {
    expect(needsBeside(text, knowledge)).toBeNull();
  });
});
