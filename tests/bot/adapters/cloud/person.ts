import { randomUUID } from 'node:crypto';
import type { Action } from '../../../../dialogs/action.ts';
import { APP } from './openid-metadata.ts';

/** What a test changes about an activity. */
type More = Readonly<Record<string, unknown>>;

/** Somebody new on Teams who writes to the bot in their own chat, and the activities that Teams makes of it. */
export function teamsPerson(serviceUrl: string) {
  const user = { id: `29:${randomUUID()}`, name: 'A Name', aadObjectId: randomUUID() };
  const bot = { id: `28:${APP.id}`, name: 'Fingerpost' };
  const conversation = { id: `a:${randomUUID()}`, conversationType: 'personal', tenantId: APP.tenant };
  const channelData = { tenant: { id: APP.tenant } };
  const common = {
    channelId: 'msteams',
    serviceUrl,
    from: user,
    recipient: bot,
    conversation,
    channelData,
    locale: 'en-GB',
  };
  const activity = (more: More) => ({ ...common, id: randomUUID(), timestamp: new Date().toISOString(), ...more });
  return {
    user,
    bot,
    conversation,
    activity,
    says: (text: string, more: More = {}) => activity({ type: 'message', text, textFormat: 'plain', ...more }),
    taps: (label: string, action: Action, more: More = {}) =>
      activity({ type: 'message', text: label, value: { fingerpost: action }, ...more }),
    arrives: (more: More = {}) => activity({ type: 'conversationUpdate', membersAdded: [bot], ...more }),
  };
}
export type TeamsPerson = ReturnType<typeof teamsPerson>;
