import { say } from '../words.ts';
import { waitOf } from './wait.ts';

/** A wait in words, as exact as it helps: minutes, then hours, then days. */
export function waitWords(ms: number): string {
  const { days, hours, minutes } = waitOf(ms);
  if (days > 0) return say('wait.days', { days, hours });
  if (hours > 0) return say('wait.hours', { hours, minutes });
  return minutes > 0 ? say('wait.minutes', { minutes }) : say('wait.now');
}
