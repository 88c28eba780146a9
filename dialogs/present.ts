import { presentArea, presentAreas, presentStrengths } from './places/areas-of-life.ts';
import { presentDangerQuestion, presentForgetQuestion, presentPersonQuestion } from './places/asking.ts';
import { presentPlaces } from './places/finding.ts';
import { presentLanguages, presentQuestion, presentRest } from './places/listening.ts';
import { presentNeeds, presentOptions } from './places/needs.ts';
import { presentPlan } from './places/planning.ts';
import { presentGuide } from './places/reading.ts';
import { presentStep } from './places/stepping.ts';
import type { Reply } from './reply.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

/** What a place looks like: said on coming to it, and again after "back", a change of language or an interruption. */
export function present(state: State, world: World): readonly Reply[] {
  const { place } = state;
  switch (place.at) {
    case 'new':
    case 'listening':
      return presentQuestion(state);
    case 'choosing-area':
      return presentAreas();
    case 'exploring':
      return presentArea(place, world);
    case 'strengths':
      return presentStrengths();
    case 'choosing-language':
      return presentLanguages();
    case 'choosing-need':
      return presentOptions(place);
    case 'confirming':
      return presentNeeds(place);
    case 'stepping':
      return presentStep(state, place, world);
    case 'reading':
      return presentGuide(state, place, world);
    case 'finding':
      return presentPlaces(state, place, world);
    case 'planning':
      return presentPlan(state);
    case 'asking-person':
      return presentPersonQuestion(world);
    case 'asking-forget':
      return presentForgetQuestion();
    case 'asking-danger':
      return presentDangerQuestion();
    case 'resting':
      return presentRest(state);
  }
}
