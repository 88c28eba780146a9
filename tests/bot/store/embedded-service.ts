import { conversationIdSchema } from '../../../bot/conversation/ids.ts';
import { connectStore } from '../../../bot/store/connect.ts';
import { startEmbedded } from '../../../bot/store/embedded.ts';
import { committed, newConversation, said } from './conversation-fixture.ts';

/* A service for tests to kill: starts its Redis on the directory given, says one thing, tells its parent, and stays. */
const [dataDir = '', id] = process.argv.slice(2);
const { store } = await connectStore(await startEmbedded({ dataDir, log: () => undefined }));
const from = await newConversation(store, conversationIdSchema.parse(id));
await committed(store, { from, entries: [said('said before the kill')] });
process.send?.('said');
