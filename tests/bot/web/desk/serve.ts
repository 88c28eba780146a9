import { line } from './sample.ts';
import { sampleShift } from './sample-shift.ts';
import { startStandIn } from './stand-in.ts';

/** The built desk with an API in memory, to look at it: `node tests/bot/web/desk/serve.ts`. The person says yes to every offer. */
const { api, link } = await startStandIn(4178);
api.lines = [
  line(1, { band: 'urgent', topics: ['safety'], offer: { kind: 'next' } }),
  line(2, { topics: ['health', 'home'] }),
  line(3, { locale: 'pl', topics: ['work'], area: null, front: true, interpreter: true }),
  line(4, { band: 'call-back', locale: 'pl', topics: ['money'], interpreter: true, offer: { kind: 'kept', from: 0 } }),
];
api.may = { talks: true, joinsBeside: true, readsReports: true, readsNumbers: false };
api.shift = sampleShift();
api.notNamed = [{ id: 'example:Kasia', name: 'Kasia', why: 'refused' }];
setInterval(() => {
  for (const { conversation, state } of api.lines) if (state === 'offered') api.accept(conversation);
}, 2_000);
process.stdout.write(`${link}\n`);
