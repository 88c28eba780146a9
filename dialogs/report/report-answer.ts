import { notANumber, seeReport } from '../acts/report-number.ts';
import { told } from '../acts/tell-us.ts';
import type { State } from '../state.ts';
import type { Query, Step } from '../step.ts';
import type { World } from '../world.ts';
import { numberAnywhere, readNumber } from './number.ts';

/** What a typed text means for reports: a number anywhere, the words where they were asked for. Null: it is something else. */
export function reportAnswer(state: State, text: string, world: World): Step | Query | null {
  const number = numberAnywhere(text);
  if (number) return seeReport(state, { do: 'see-report', number }, world);
  const { place } = state;
  switch (place.at) {
    case 'telling':
      return text.trim() === '' ? null : told(state, place, world);
    case 'asking-number': {
      const read = readNumber(text);
      return read?.kind === 'wrong' ? notANumber(state, read.digits) : null;
    }
    default:
      return null;
  }
}
