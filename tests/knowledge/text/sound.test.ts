import { describe, expect, it } from 'vitest';
import { soundOf } from '../../../knowledge/text/sound.ts';

describe('words that are spelt by ear', () => {
  it.each([
    ['skool', 'school'],
    ['lern', 'learn'],
    ['doktor', 'doctor'],
    ['rubish', 'rubbish'],
    ['hous', 'house'],
    ['ضهري', 'ظهري'],
  ])('sound alike: %s, %s', (written, meant) => {
    expect(soundOf(written)).toBe(soundOf(meant));
  });

  it.each([
    ['house', 'horse'],
    ['work', 'walk'],
    ['بيت', 'بنت'],
  ])('sound unlike: %s, %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });
});
