import { CloudAdapter } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { appCredentials, CachingAuthentication } from '../../../../bot/adapters/cloud/caching-authentication.ts';
import { PUBLIC_CLOUD } from '../../../../bot/adapters/cloud/settings.ts';
import { APP } from './openid-metadata.ts';

const settings = { ...PUBLIC_CLOUD, app: APP };
const TEAMS = 'https://smba.trafficmanager.net/emea/';

/** Gives an identity as the SDK makes it. */
class Identities extends CloudAdapter {
  of(appId: string) {
    return this.createClaimsIdentity(appId);
  }
}

function authentication() {
  const sdk = new CachingAuthentication(settings, appCredentials(settings));
  const identity = new Identities(sdk).of(APP.id);
  return { sdk, factory: () => sdk.createConnectorFactory(identity), identity };
}

describe('the clients of a cloud', () => {
  it('are kept by where they send and what for', async () => {
    const { factory } = authentication();
    const client = await factory().create(TEAMS);
    expect(await factory().create(TEAMS)).toBe(client);
    expect(await factory().create(TEAMS, PUBLIC_CLOUD.oauthScope)).toBe(client);
    expect(await factory().create('https://facebook.botframework.com/')).not.toBe(client);
    expect(await factory().create(TEAMS, 'https://another.example')).not.toBe(client);
  });

  it('are forgotten when there are too many, the one used longest ago first', async () => {
    const { factory } = authentication();
    const [first, second] = [await factory().create(`${TEAMS}0`), await factory().create(`${TEAMS}1`)];
    for (let at = 2; at < 100; at += 1) await factory().create(`${TEAMS}${at}`);
    await factory().create(`${TEAMS}0`);
    await factory().create(`${TEAMS}100`);
    expect(await factory().create(`${TEAMS}0`)).toBe(first);
    expect(await factory().create(`${TEAMS}1`)).not.toBe(second);
  });

  it('are not kept where they could not be made', async () => {
    const { sdk, factory } = authentication();
    const other = new Identities(sdk).of('another-app');
    await expect(sdk.createConnectorFactory(other).create(TEAMS)).rejects.toThrow('Invalid appId.');
    await expect(factory().create(TEAMS)).resolves.toBeDefined();
  });

  it('get their tokens from the app’s own tenant', async () => {
    const { oauthScope, loginUrl } = PUBLIC_CLOUD;
    const credentials = await appCredentials(settings).createCredentials(APP.id, oauthScope, loginUrl, true);
    expect(credentials).toHaveProperty('oAuthEndpoint', `https://login.microsoftonline.com/${APP.tenant}`);
  });

  it('are one for the tokens of users', async () => {
    const { sdk, identity } = authentication();
    expect(await sdk.createUserTokenClient(identity)).toBe(await sdk.createUserTokenClient(identity));
  });
});
