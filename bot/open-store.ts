import type { Config } from './config.ts';
import type { WriteLog } from './log.ts';
import { connectStore, type Store } from './store/connect.ts';
import { startEmbedded } from './store/embedded.ts';

export type OpenStore = Store & { readonly masterKey: Buffer };

/** Opens the store that the configuration names: the service's own two Redis servers, or those of a deployment. */
export async function openStore(config: Config, log: WriteLog): Promise<OpenStore> {
  const onChange = (which: string, state: string) => log({ event: `redis.${state}`, server: which });
  if (config.redis.kind === 'servers') {
    const { dataUrl, keysUrl, masterKey } = config.redis;
    const store = await connectStore({ data: { url: dataUrl }, keys: { url: keysUrl }, masterKey, onChange });
    return { ...store, masterKey };
  }
  const embedded = await startEmbedded({
    dataDir: config.dataDirectory,
    log: (server, { kind }) => log({ event: `redis.${kind}`, server }),
  });
  const { masterKey } = embedded;
  const store = await connectStore({ data: embedded.data, keys: embedded.keys, masterKey, onChange }).catch(
    async (error) => {
      await embedded.stop();
      throw error;
    },
  );
  return {
    ...store,
    masterKey,
    close: async () => {
      await store.close();
      await embedded.stop();
    },
  };
}
