import { browserStorage } from '../keep/browser-storage.ts';
import { keptChoice } from '../keep/choice.ts';

/** Whether single keys do anything: whoever speaks to their computer, or presses keys by accident, turns them off for good. */
export const keysOn = keptChoice<'on' | 'off'>(
  browserStorage(() => localStorage),
  'desk:keys',
  {
    read: (text) => (text === 'off' ? 'off' : 'on'),
    otherwise: 'on',
  },
);
