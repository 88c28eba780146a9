import { describe, expect, it } from 'vitest';
import { openChannels } from '../../bot/channel-side.ts';
import { readConfig } from '../../bot/config.ts';
import { conversationId } from '../../bot/conversation/ids.ts';
import { drawnBytes } from '../draws.ts';

const SERVICE = {
  MicrosoftAppId: 'app',
  MicrosoftAppPassword: 'secret',
  MicrosoftAppTenantId: 'tenant',
  FINGERPOST_OPERATOR: 'The Hub',
  FINGERPOST_HUB: 'hub',
  FINGERPOST_STAFF_FILE: 'staff.yaml',
  FINGERPOST_STAFF_TENANTS: 'tenant',
  FINGERPOST_DESK_AUDIENCE: 'api://desk',
  FINGERPOST_DESK_CLIENT_ID: 'desk',
};

function channelsOf(environment: NodeJS.ProcessEnv) {
  const unused = async () => {
    throw new Error('nothing is asked of the store');
  };
  return openChannels(readConfig(environment), {
    store: { byPerson: unused, create: unused, entries: unused, load: unused, takeOnce: unused },
    outbox: { answered: unused },
    inLine: unused,
    isUrgent: () => false,
    say: () => '',
    area: null,
    limit: { burst: 1, perMinute: 1 },
    clock: Date.now,
    random: (bytes) => drawnBytes(bytes),
  });
}
const bot = async () => undefined;

describe('the channels of the Azure Bot Service', () => {
  it('are there for a deployment with an app', () => {
    expect(channelsOf(SERVICE).routes(bot)).toHaveLength(1);
  });

  it('are not there in the demonstration: nobody could be told from a forger', async () => {
    const channels = channelsOf({});
    expect(channels.routes(bot)).toEqual([]);
    await expect(channels.deliver(conversationId(drawnBytes(16)))).rejects.toMatchObject({
      code: 'channel.unavailable',
    });
  });

  it.each(['MicrosoftAppPassword', 'MicrosoftAppId', 'MicrosoftAppTenantId'])('are not opened without %s', (name) => {
    expect(() => readConfig({ ...SERVICE, [name]: '' })).toThrow(name);
  });

  it('are those of the public cloud, or of another one', () => {
    expect(readConfig(SERVICE).mode).toMatchObject({
      channels: { tokenIssuer: 'https://api.botframework.com', serviceOrigins: [] },
    });
    const other = {
      ...SERVICE,
      BotOpenIdMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
      FINGERPOST_SERVICE_ORIGINS: 'https://smba.infra.gov.teams.microsoft.us, https://directline.botframework.azure.us',
    };
    expect(readConfig(other).mode).toMatchObject({
      channels: {
        openIdMetadata: other.BotOpenIdMetadata,
        tokenIssuer: 'https://api.botframework.us',
        serviceOrigins: ['https://smba.infra.gov.teams.microsoft.us', 'https://directline.botframework.azure.us'],
      },
    });
    expect(() => readConfig({ ...SERVICE, FINGERPOST_SERVICE_ORIGINS: 'anything' })).toThrow(
      'FINGERPOST_SERVICE_ORIGINS',
    );
  });
});
