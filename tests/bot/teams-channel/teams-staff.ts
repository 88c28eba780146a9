import { randomUUID } from 'node:crypto';
import { type AccessRole, type StaffMember, staffMemberSchema } from '../../../bot/desk/staff-member.ts';
import { HUB } from '../adapters/cloud/cloud-service.ts';
import { APP } from '../adapters/cloud/openid-metadata.ts';
import { type StandingCard, TEAMS_CHANNEL } from './teams-channels.ts';

/** Good for as long as these tests are. */
const RECORD = {
  adult: true,
  organisation_is: 'charity',
  checks: [{ name: 'DBS', on: '2020-01-01', until: '9999-12-31' }],
  training: [{ name: 'safeguarding', on: '2020-01-01' }],
};

export function staffMember(name: string, access: AccessRole[], more: object = {}): StaffMember {
  return staffMemberSchema.parse({
    id: `${APP.tenant}:${name.toLowerCase()}`,
    name,
    role: 'link worker',
    organisation: 'Example Hub',
    hub: HUB,
    languages: ['en', 'ar'],
    capacity: 20,
    record: RECORD,
    access,
    ...more,
  });
}

type More = Readonly<Record<string, unknown>>;

/** Somebody signed in to Teams, by their object id there, and what Teams makes of what they do. */
export function inTeams(serviceUrl: string, aadObjectId: string | undefined) {
  const from = { id: `29:${randomUUID()}`, name: 'A Name', ...(aadObjectId !== undefined && { aadObjectId }) };
  const recipient = { id: `28:${APP.id}`, name: 'Fingerpost' };
  const channelData = { tenant: { id: APP.tenant } };
  const chat = { id: `a:${randomUUID()}`, conversationType: 'personal', tenantId: APP.tenant };
  const activity = (more: More) => ({
    channelId: 'msteams',
    serviceUrl,
    id: randomUUID(),
    from,
    recipient,
    channelData,
    conversation: chat,
    ...more,
  });
  return {
    chat,
    says: (text: string, more: More = {}) => activity({ type: 'message', text, textFormat: 'plain', ...more }),
    opensChat: () => activity({ type: 'conversationUpdate', membersAdded: [recipient] }),
    /** Presses a button of a card, or lets Teams ask for the card as it is now. */
    presses: (
      { thread, activity: replyToId }: Pick<StandingCard, 'thread' | 'activity'>,
      action: object,
      more: More = {},
    ) =>
      activity({
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId,
        conversation: { id: thread, isGroup: true, conversationType: 'channel', tenantId: APP.tenant },
        channelData: { ...channelData, channel: { id: TEAMS_CHANNEL }, team: { id: '19:team@thread.tacv2' } },
        value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
        ...more,
      }),
  };
}
