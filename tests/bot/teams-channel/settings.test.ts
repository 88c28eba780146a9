import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../bot/config.ts';

const ENVIRONMENT = {
  MicrosoftAppId: '66666666-6666-4666-8666-666666666666',
  MicrosoftAppPassword: 'a-password-of-the-tests',
  MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
  FINGERPOST_OPERATOR: 'Example Hub',
  FINGERPOST_HUB: 'croxteth',
  FINGERPOST_STAFF_FILE: 'staff.yaml',
  FINGERPOST_STAFF_TENANTS: '11111111-1111-4111-8111-111111111111',
  FINGERPOST_DESK_AUDIENCE: 'desk',
  FINGERPOST_DESK_CLIENT_ID: 'desk-page',
  FINGERPOST_TEAMS_APP_ID: '55555555-5555-4555-8555-555555555555',
  FINGERPOST_PUBLIC_URL: 'https://desk.example.org',
};
const CHANNELS = 'croxteth=19:a_b-c.1@thread.tacv2 other=19:old@thread.skype';

function teamsIn(more: Record<string, string>) {
  const { mode } = readConfig({ ...ENVIRONMENT, ...more });
  return mode.kind === 'service' ? mode.teamsChannels : undefined;
}

describe('the channels of hubs', () => {
  it('are none where none is set', () => {
    expect(teamsIn({})).toBeNull();
  });

  it('are read with where Teams takes cards and what they open', () => {
    expect(teamsIn({ FINGERPOST_TEAMS_CHANNELS: CHANNELS })).toEqual({
      channels: new Map([
        ['croxteth', '19:a_b-c.1@thread.tacv2'],
        ['other', '19:old@thread.skype'],
      ]),
      serviceUrl: 'https://smba.trafficmanager.net/teams/',
      appId: ENVIRONMENT.FINGERPOST_TEAMS_APP_ID,
      publicUrl: ENVIRONMENT.FINGERPOST_PUBLIC_URL,
    });
  });

  it.each([
    'croxteth',
    '19:a@thread.tacv2',
    'croxteth=https://teams.microsoft.com/l/channel/19%3aa',
    'croxteth=19:a@thread.tacv2;messageid=1',
    'Croxteth=19:a@thread.tacv2',
    'croxteth=19:a@unq.gbl.spaces',
    `${CHANNELS} more`,
  ])('are refused in another form, with the name of the variable: %s', (list) => {
    expect(() => teamsIn({ FINGERPOST_TEAMS_CHANNELS: list })).toThrow(/^FINGERPOST_TEAMS_CHANNELS: must be hubs/);
  });

  it('are refused where a hub is named twice, or two hubs would post in one channel', () => {
    const twice = { FINGERPOST_TEAMS_CHANNELS: `${CHANNELS} other=19:new@thread.tacv2` };
    expect(() => teamsIn(twice)).toThrow('FINGERPOST_TEAMS_CHANNELS: must name each hub once');
    const shared = { FINGERPOST_TEAMS_CHANNELS: `${CHANNELS} third=19:old@thread.skype` };
    expect(() => teamsIn(shared)).toThrow('FINGERPOST_TEAMS_CHANNELS: must give each hub a channel of its own');
  });

  it('need the tab that they open', () => {
    const more = { FINGERPOST_TEAMS_CHANNELS: CHANNELS, FINGERPOST_TEAMS_APP_ID: '' };
    expect(() => teamsIn(more)).toThrow('FINGERPOST_TEAMS_APP_ID');
  });
});
