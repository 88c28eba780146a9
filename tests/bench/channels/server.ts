import { cloudService } from '../../bot/adapters/cloud/cloud-service.ts';
import { startConnector } from '../../bot/adapters/cloud/connector-service.ts';
import { startOpenIdMetadata } from '../../bot/adapters/cloud/openid-metadata.ts';
import { startTestStore } from '../../bot/store/redis-fixture.ts';
import { startSdkSample } from './sdk-sample.ts';

/** Both that are compared, in one process, on one Redis (`appendfsync everysec`), with the same keys for the same tokens. Ends with its parent. */
const UNLIMITED = { burst: 1e9, perMinute: 1e9 };

const [store, connector, openId] = await Promise.all([
  startTestStore({ fsync: 'everysec' }),
  startConnector(),
  startOpenIdMetadata(),
]);
const ours = await cloudService({ store, connector, openId }, UNLIMITED);
const url = await ours.app.listen({ host: '127.0.0.1', port: 0 });
const sdk = await startSdkSample(store.data, openId.address);
const token = await openId.token(connector.serviceUrl);
process.send?.({ ours: url, sdk: sdk.url, token, serviceUrl: connector.serviceUrl });

process.once('disconnect', async () => {
  sdk.stop();
  await ours.app.close();
  await Promise.all([store.stop(), connector.stop(), openId.stop()]);
});
