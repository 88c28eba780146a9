import { describe, expect, it } from 'vitest';
import { saidBy, treesSchema } from '../../../knowledge/danger/trees.ts';

const tall = {
  trait: [0, -1, 1, -1, -1],
  at: [3, 0, 5, 0, 0],
  yes: [1, 0, 3, 0, 0],
  no: [2, 0, 4, 0, 0],
  gives: [0, 1, 0, 10, 100],
};
const end = { trait: [-1], at: [0], yes: [0], no: [0], gives: [0.5] };
const trees = { traits: ['one', 'other'], start: -2, trees: [tall, end] };

describe('trees', () => {
  it.each([
    [[3, 9], -0.5],
    [[3.1, 5], 8.5],
    [[4, 6], 98.5],
  ])('of which %j leads to one end each say %d together', (traits, says) => {
    expect(saidBy(trees, traits)).toBeCloseTo(says, 9);
  });

  it('are read from a file', () => {
    expect(treesSchema.parse(JSON.parse(JSON.stringify(trees)))).toEqual(trees);
  });

  it.each([
    ['leads back to where it came from', { ...tall, yes: [0, 0, 3, 0, 0] }],
    ['leads to a node that is not there', { ...tall, no: [2, 0, 9, 0, 0] }],
    ['has fewer answers than nodes', { ...tall, gives: [1] }],
    ['asks about a trait that has no name', { ...tall, trait: [2, -1, 1, -1, -1] }],
    ['has no node', { trait: [], at: [], yes: [], no: [], gives: [] }],
  ])('are refused where one %s', (_, broken) => {
    expect(treesSchema.safeParse({ ...trees, trees: [broken] }).success).toBe(false);
  });
});
