import { presentAreaQuestion } from './places/area.ts';
import { presentArea, presentAreas, presentStrengths } from './places/areas-of-life.ts';
import {
  presentDangerQuestion,
  presentFirstHelp,
  presentForgetQuestion,
  presentMessage,
  presentNobodyHere,
  presentPersonQuestion,
  presentWho,
} from './places/asking.ts';
import { presentPlaces } from './places/finding.ts';
import { presentFollowingUp, presentFollowUp } from './places/following-up.ts';
import { presentIntroduction, presentIntroductions, presentWriting } from './places/introduction.ts';
import { presentLanguages, presentQuestion, presentRest } from './places/listening.ts';
import { presentNeeds, presentOptions } from './places/needs.ts';
import { presentCode, presentKeep, presentPlanPage } from './places/plan-page.ts';
import { presentDay, presentOtherWay, presentPlanStep, presentWhy } from './places/plan-step.ts';
import { presentGoal, presentPlan } from './places/planning.ts';
import { presentRating } from './places/rating.ts';
import { presentGuide } from './places/reading.ts';
import { presentStep } from './places/stepping.ts';
import {
  presentNumberQuestion,
  presentReportKinds,
  presentTelling,
  presentWhyNot,
  presentWrongAmong,
} from './places/telling.ts';
import { presentFilters, presentService, presentTimetable } from './places/timetable.ts';
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
    case 'timetable':
      return presentTimetable(state, place, world);
    case 'timetable-filters':
      return presentFilters(state, place, world);
    case 'seeing-service':
      return presentService(state, place, world);
    case 'asking-area':
      return presentAreaQuestion(place, world);
    case 'planning':
      return presentPlan(state, world);
    case 'plan-step':
      return presentPlanStep(state, place, world);
    case 'asking-why':
      return presentWhy(place);
    case 'other-way':
      return presentOtherWay(state, place, world);
    case 'asking-day':
      return presentDay(state, place, world);
    case 'asking-goal':
      return presentGoal(state);
    case 'asking-keep':
      return presentKeep();
    case 'plan-page':
      return presentPlanPage(state, world);
    case 'asking-code':
      return presentCode();
    case 'asking-follow-up':
      return presentFollowUp(world);
    case 'following-up':
      return presentFollowingUp(place, world);
    case 'rating':
      return presentRating(place);
    case 'asking-why-not':
      return presentWhyNot(place);
    case 'choosing-report':
      return presentReportKinds();
    case 'choosing-wrong':
      return presentWrongAmong(place);
    case 'telling':
      return presentTelling(place, world);
    case 'asking-number':
      return presentNumberQuestion(state);
    case 'nobody-here':
      return presentNobodyHere(state, place);
    case 'leaving-message':
      return presentMessage(world);
    case 'asking-person':
      return presentPersonQuestion(world, state.locale);
    case 'choosing-who':
      return presentWho();
    case 'introductions':
      return presentIntroductions(state, world);
    case 'introduction':
      return presentIntroduction(state, place, world);
    case 'introduction-words':
      return presentWriting(state, place, world);
    case 'asking-forget':
      return presentForgetQuestion();
    case 'asking-danger':
      return presentDangerQuestion();
    case 'first-help':
      return presentFirstHelp();
    case 'resting':
      return presentRest(state);
  }
}
