import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Kept before anything else of ours is loaded: the code of 900 files, compiled, makes the next start two thirds of a second shorter.
enableCompileCache(join(import.meta.dirname, '../.build/compile-cache'));

const { run } = await import('./run.ts');
await run();
