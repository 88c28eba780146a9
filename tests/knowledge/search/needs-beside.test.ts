import { describe, expect, it } from 'vitest';
import { needsBeside } from '../../../knowledge/search/needs-beside.ts';
import { knowledge } from '../../delivered-knowledge.ts';

const of = (text: string) => needsBeside(text, knowledge);

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

  it('is nothing in ordinary talk, and of a text without words', () => {
    expect(of('who won the football yesterday').talk).toBeGreaterThan(0.5);
    expect(of('...')).toMatchObject({ words: 0, asked: { ordinary: Number.NEGATIVE_INFINITY } });
  });
});
