import type { Journey } from './journey.ts';
import { AREAS_OF_LIFE } from './table/areas-of-life.ts';
import { DATED } from './table/dated.ts';
import { ENDS } from './table/ends.ts';
import { FIRST_STEP } from './table/first-step.ts';
import { FOLLOW_UP } from './table/follow-up.ts';
import { HARM } from './table/harm.ts';
import { HOW_ARE_YOU } from './table/how-are-you.ts';
import { INTRODUCTION } from './table/introduction.ts';
import { MISUNDERSTOOD } from './table/misunderstood.ts';
import { NAVIGATION } from './table/navigation.ts';
import { NEEDS } from './table/needs.ts';
import { PERSON } from './table/person.ts';
import { PLACES_AND_TIMES } from './table/places-and-times.ts';
import { PLAN } from './table/plan.ts';
import { PLAN_CODE } from './table/plan-code.ts';
import { STEPS } from './table/steps.ts';
import { TELL_US } from './table/tell-us.ts';
import { WELCOME } from './table/welcome.ts';

/** Whole conversations as tables, by subject. Each is walked in every served language. */
export const JOURNEYS: readonly Journey[] = [
  ...WELCOME,
  ...FIRST_STEP,
  ...NEEDS,
  ...MISUNDERSTOOD,
  ...AREAS_OF_LIFE,
  ...STEPS,
  ...PERSON,
  ...INTRODUCTION,
  ...HARM,
  ...NAVIGATION,
  ...PLAN,
  ...PLAN_CODE,
  ...DATED,
  ...FOLLOW_UP,
  ...PLACES_AND_TIMES,
  ...HOW_ARE_YOU,
  ...ENDS,
  ...TELL_US,
];
