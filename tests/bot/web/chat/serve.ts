import { standIn } from './stand-in.ts';

/** The page with the bot in memory, to look at it: `node tests/bot/web/chat/serve.ts`. */
const { address } = await standIn(undefined, 3979);
process.stdout.write(`${address}/chat\n`);
