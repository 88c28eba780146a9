import type { Action } from './action.ts';
import { iLiveIn, whereILive } from './acts/area.ts';
import { areaOfLife, areasOfLife, strengths } from './acts/areas-of-life.ts';
import { dangerNo, dangerYes } from './acts/danger.ts';
import { forgetDays, keepDays } from './acts/dated.ts';
import { followUp, followUpOn, noFollowUp, notYet, stopAsking } from './acts/follow-up.ts';
import { finish, forgetMe, forgetNo, forgetYes } from './acts/forget.ts';
import { howAreYou, rate } from './acts/how-are-you.ts';
import {
  introduceMe,
  introduction,
  introductionNo,
  introductions,
  introductionYes,
  leaveOut,
  withdraw,
  writeDetail,
} from './acts/introduction.ts';
import { back, chooseLanguage, goOn, help, language, startAgain, stop } from './acts/navigate.ts';
import { confirmNeeds, dropNeed, needFirst, notForMe, pickNeed, whatIHeard } from './acts/needs.ts';
import { newHere } from './acts/new-here.ts';
import {
  acceptStaff,
  askPerson,
  endPerson,
  leaveMessage,
  leaveQueue,
  personNo,
  personYes,
  refuseStaff,
} from './acts/person.ts';
import { addToPlan, changeGoal, myPlan, planStep, removeStep, stepLater } from './acts/plan.ts';
import { dropCode, haveCode, makeCode, newCode, planPage } from './acts/plan-code.ts';
import { stepOn, stepWhen } from './acts/plan-day.ts';
import { stepDone, stepFailed, stepWhy } from './acts/plan-outcome.ts';
import { reportNumber, seeReport, takeBack } from './acts/report-number.ts';
import { rights } from './acts/rights.ts';
import { findService, nextStep, readGuide, somethingElse } from './acts/steps.ts';
import { tell, tellUs, thisIsWrong } from './acts/tell-us.ts';
import { seeService, showTimetable, timetableFilters, whatsOn } from './acts/timetable.ts';
import { chooseWho, prefer } from './acts/who.ts';
import { whyNot } from './acts/why-not.ts';
import type { State } from './state.ts';
import type { Query, Step } from './step.ts';
import type { World } from './world.ts';

type Acts = {
  readonly [D in Action['do']]: (state: State, action: Extract<Action, { do: D }>, world: World) => Step | Query;
};

/** What each button does, wherever it is tapped: the compiler holds the table complete. */
const ACTS: Acts = {
  help,
  back,
  stop,
  'go-on': goOn,
  language,
  'choose-language': chooseLanguage,
  'start-again': startAgain,
  'something-else': somethingElse,
  'areas-of-life': areasOfLife,
  rights,
  'new-here': newHere,
  'area-of-life': areaOfLife,
  strengths,
  'what-i-heard': whatIHeard,
  'need-first': needFirst,
  'not-for-me': notForMe,
  'why-not': whyNot,
  'confirm-needs': confirmNeeds,
  'drop-need': dropNeed,
  'pick-need': pickNeed,
  'next-step': nextStep,
  'read-guide': readGuide,
  'find-service': findService,
  'whats-on': whatsOn,
  timetable: showTimetable,
  'timetable-filters': timetableFilters,
  'see-service': seeService,
  'where-i-live': whereILive,
  'i-live-in': iLiveIn,
  'add-to-plan': addToPlan,
  'step-done': stepDone,
  'remove-step': removeStep,
  'my-plan': myPlan,
  'plan-step': planStep,
  'step-failed': stepFailed,
  'step-why': stepWhy,
  'step-later': stepLater,
  'step-when': stepWhen,
  'step-on': stepOn,
  'keep-days': keepDays,
  'forget-days': forgetDays,
  'change-goal': changeGoal,
  'plan-page': planPage,
  'make-code': makeCode,
  'new-code': newCode,
  'drop-code': dropCode,
  'have-code': haveCode,
  'follow-up': followUp,
  'follow-up-on': followUpOn,
  'no-follow-up': noFollowUp,
  'stop-asking': stopAsking,
  'not-yet': notYet,
  'how-are-you': howAreYou,
  rate,
  'tell-us': tellUs,
  tell,
  'this-is-wrong': thisIsWrong,
  'report-number': reportNumber,
  'see-report': seeReport,
  'take-back': takeBack,
  person: askPerson,
  'leave-message': leaveMessage,
  'person-yes': personYes,
  'person-no': personNo,
  'choose-who': chooseWho,
  prefer,
  'leave-queue': leaveQueue,
  'accept-staff': acceptStaff,
  'refuse-staff': refuseStaff,
  'end-person': endPerson,
  'introduce-me': introduceMe,
  introductions,
  introduction,
  'introduction-yes': introductionYes,
  'introduction-no': introductionNo,
  'leave-out': leaveOut,
  'write-detail': writeDetail,
  withdraw,
  'danger-yes': dangerYes,
  'danger-no': dangerNo,
  'forget-me': forgetMe,
  'forget-yes': forgetYes,
  'forget-no': forgetNo,
  finish,
};

export function act(state: State, action: Action, world: World): Step | Query {
  const does = ACTS[action.do] as (state: State, action: Action, world: World) => Step | Query;
  return does(state, action, world);
}
