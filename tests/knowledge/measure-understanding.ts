import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../knowledge/load/load-knowledge.ts';
import { understand } from '../../knowledge/search/understand.ts';
import { measured } from './measuring-understanding.ts';
import { openingsIn } from './openings.ts';

const knowledge = loadKnowledge(join(import.meta.dirname, '../../knowledge'));
const timed = 'I need a doctor and school for my 2 kids';

/** Prints how openings are understood, those of the tuning and those held out; `--misses` shows those of the tuning. */
function main(): void {
  const { values } = parseArgs({ options: { misses: { type: 'boolean' } } });
  const result = knowledge.locales.map((locale) => {
    const openings = openingsIn(locale);
    const part = (heldOut: boolean) =>
      measured(
        openings.filter((it) => it.heldOut === heldOut),
        { locale, knowledge },
      );
    const tuning = part(false);
    return {
      locale,
      tuning: tuning.figures,
      heldOut: part(true).figures,
      ...(values.misses ? { misses: tuning.misses } : {}),
    };
  });
  process.stdout.write(`${JSON.stringify({ languages: result, cpuMicros: cpuMicros() })}\n`);
}

/** Processor time of understanding one message of 40 characters, in microseconds, once the code is warm. */
function cpuMicros(): number {
  const times = 20_000;
  const run = () => {
    for (let at = 0; at < times; at += 1) {
      understand(timed, { locale: 'en', knowledge });
    }
  };
  run();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return Math.round((10 * (user + system)) / times) / 10;
}

main();
