import { randomUUID } from 'node:crypto';
import { connectStore } from '../../../../../bot/store/connect.ts';
import { drawAnew } from '../../../../draws.ts';
import { messengerService } from '../messenger-service.ts';

/** One process of the service with Messenger. Told on its command line where Redis and the Graph API are; says its port. */
// Two processes that drew the same values would give two people one conversation.
drawAnew(randomUUID());
const { data, keys, masterKey, graphUrl, hold } = JSON.parse(process.argv[2] ?? '{}');
const wrapped = Buffer.from(masterKey, 'base64');
const store = await connectStore({ data, keys, masterKey: wrapped, commandTimeoutMs: 30_000 });
const service = await messengerService(store, { graphUrl }, { hold, limit: { burst: 1_000, perMinute: 1_000 } });
const address = await service.app.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ address });
// Whoever started it has ended.
process.once('disconnect', () => process.exit());
