import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../knowledge/load/load-knowledge.ts';
import { understand } from '../../knowledge/search/understand.ts';
import { measured } from './measuring-understanding.ts';
import { moreNeedsIn, severalNeedsIn, smallTalkIn } from './messages.ts';

const knowledge = loadKnowledge(join(import.meta.dirname, '../../knowledge'));
const short = 'I need a doctor and school for my 2 kids';
const long = `${short}. We came from Sudan in march and they gave us one room with damp on the wall, the baby coughs, and my husband
  may not work yet, so there is no money for the bus or for winter clothes`;

/** Prints how openings are understood, those of the tuning and those held out; `--misses` shows those of the tuning. */
function main(): void {
  const { values } = parseArgs({ options: { misses: { type: 'boolean' } } });
  const languages = knowledge.locales.map((locale) => {
    const part = (heldOut: boolean, of = severalNeedsIn) => {
      const [openings, talk] = [of(locale), smallTalkIn(locale)].map((all) =>
        all.filter((it) => it.heldOut === heldOut),
      );
      return measured(openings ?? [], talk ?? [], { locale, knowledge });
    };
    const tuning = part(false);
    const second = { tuning: part(false, moreNeedsIn).figures, heldOut: part(true, moreNeedsIn).figures };
    return {
      locale,
      tuning: tuning.figures,
      heldOut: part(true).figures,
      second,
      ...(values.misses ? { misses: tuning.misses } : {}),
    };
  });
  const cpu_micros = { of_10_words: cpuMicros(short), of_40_words: cpuMicros(long) };
  process.stdout.write(`${JSON.stringify({ languages, cpu_micros })}\n`);
}

/** Processor time of understanding one message, in microseconds, once the code is warm. */
function cpuMicros(text: string): number {
  const times = 2000;
  const run = () => {
    for (let at = 0; at < times; at += 1) {
      understand(text, { locale: 'en', knowledge });
    }
  };
  run();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return Math.round((10 * (user + system)) / times) / 10;
}

main();
