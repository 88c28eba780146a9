import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { BrokenKnowledge } from '../../knowledge/load/broken-knowledge.ts';
import { day } from '../../knowledge/schema/date.ts';
import { feedName } from '../../knowledge/schema/source.ts';
import { checkPublished } from './check-published.ts';
import { exportArea } from './export-area.ts';
import { importFeed } from './import-feed.ts';

/** The command was not understood. */
class Misunderstood extends Error {}

const usage = `npm run --silent oruk -- import <file or address> --area <id> [--dry-run] [--source <name of the feed>]
npm run --silent oruk -- export --area <id> [--out <file>]
npm run --silent oruk -- check <folder of published JSON schemas>
`;

/**
 * Exchanges services by Open Referral UK and HSDS. Prints JSON; ends with 0 when all went well, with 1 when something could not
 * be read or is not valid, with 2 when the command was not understood.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      area: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      source: { type: 'string' },
      out: { type: 'string' },
      root: { type: 'string', default: fileURLToPath(new URL('../../knowledge/', import.meta.url)) },
      on: { type: 'string' },
    },
  });
  const [command, target] = positionals;
  const { area, root } = values;
  if (command === 'import' && target !== undefined && area !== undefined) {
    const { report, complete } = await importFeed({
      root,
      from: target,
      area,
      today: read(day, values.on ?? new Date().toISOString().slice(0, 10)),
      dryRun: values['dry-run'],
      ...(values.source === undefined ? {} : { feed: read(feedName, values.source) }),
    });
    end(report, complete);
  } else if (command === 'export' && area !== undefined) {
    const page = exportArea(root, area);
    if (values.out === undefined) end(page, true);
    else {
      await writeFile(values.out, `${JSON.stringify(page, null, 2)}\n`);
      end({ written: values.out, services: page.total_items }, true);
    }
  } else if (command === 'check' && target !== undefined) {
    const report = await checkPublished(root, target);
    end(report, report.failures.length === 0);
  } else {
    process.stderr.write(usage);
    process.exitCode = 2;
  }
}

function read<S extends z.ZodType>(schema: S, value: string): z.output<S> {
  const told = schema.safeParse(value);
  if (!told.success) throw new Misunderstood(told.error.issues[0]?.message);
  return told.data;
}

function end(result: unknown, good: boolean): void {
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  process.exitCode = good ? 0 : 1;
}

try {
  await main();
} catch (error) {
  const expected =
    error instanceof BrokenKnowledge ||
    error instanceof RangeError ||
    error instanceof Misunderstood ||
    isArgumentFault(error);
  if (!expected) throw error;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

function isArgumentFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
