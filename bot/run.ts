import { ExampleFileError } from '../knowledge/danger/example-file.ts';
import { PhraseFileError } from '../knowledge/danger/phrase-file-error.ts';
import { WeighingFileError } from '../knowledge/danger/weighing-file.ts';
import { BrokenKnowledge } from '../knowledge/load/broken-knowledge.ts';
import { BadConfig, readConfig } from './config.ts';
import { logTo } from './log.ts';
import { EmbeddedError } from './store/embedded/embedded-error.ts';
import { MasterKeyMismatch } from './store/key-store.ts';

/** Errors whose message is written for whoever starts the service: what is wrong and what to do. */
const PLAIN = [
  BadConfig,
  BrokenKnowledge,
  PhraseFileError,
  ExampleFileError,
  WeighingFileError,
  EmbeddedError,
  MasterKeyMismatch,
];

const log = logTo((text) => process.stderr.write(text), Date.now);

/** Starts the service and says where it is; what is wrong is said in plain words, and the process ends with 1. */
export async function run(): Promise<void> {
  try {
    const config = readConfig();
    // Loaded once the settings are right: nobody waits for 900 files to hear that one of them is wrong.
    const { startService } = await import('./service.ts');
    const service = await startService(config, log);
    process.stdout.write(`\nChat:  ${service.chatUrl}\n`);
    if (service.createDeskLink) process.stdout.write(`Desk:  ${service.createDeskLink()}  (opens once)\n`);
    process.stdout.write('Stop with Ctrl+C. Nothing is lost; start it again and every conversation goes on.\n\n');
    stopOn(['SIGINT', 'SIGTERM'], () => service.close());
  } catch (error) {
    process.stderr.write(`${plainWords(error)}\n`);
    process.exitCode = 1;
  }
}

/** Ends once what was accepted is answered; a second signal does not hurry it. */
function stopOn(signals: readonly NodeJS.Signals[], close: () => Promise<void>): void {
  let closing = false;
  const stop = async () => {
    if (closing) return;
    closing = true;
    try {
      await close();
      process.exit(0);
    } catch (error) {
      process.stderr.write(`${plainWords(error)}\n`);
      process.exit(1);
    }
  };
  for (const signal of signals) process.on(signal, stop);
}

function plainWords(error: unknown): string {
  if (PLAIN.some((kind) => error instanceof kind)) return (error as Error).message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'The port is taken. Stop what uses it, or set PORT to another number.';
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
