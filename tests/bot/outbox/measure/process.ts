import { connectStore } from '../../../../bot/store/connect.ts';
import { startSending } from '../sending.ts';

/** A process that sends, until it is killed. Told on its command line where Redis and the Graph API are; what is to be sent stands in line. */
const { data, keys, masterKey, graphUrl, timeoutMs } = JSON.parse(process.argv[2] ?? '{}');
const wrapped = Buffer.from(masterKey, 'base64');
const store = await connectStore({ data, keys, masterKey: wrapped, commandTimeoutMs: 30_000 });
startSending(store, graphUrl, timeoutMs);
process.send?.('sending');
// Whoever started it has ended.
process.once('disconnect', () => process.exit());
