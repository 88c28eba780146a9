import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import project from '../../package.json' with { type: 'json' };
import { BadConfig, readTeamsPackage } from '../config.ts';
import { buildPackage } from './build-package.ts';

/**
 * Makes the package of the Teams app for the service that the environment describes, and says in one sentence what to do with it, or
 * what is missing. Ends with 0 when it is made, else with 1.
 */
async function main(): Promise<void> {
  const folder = new URL('../../.build/teams/', import.meta.url);
  const file = fileURLToPath(new URL('fingerpost.zip', folder));
  try {
    const app = readTeamsPackage();
    const bytes = await buildPackage(app, project.version, new URL('icons/', import.meta.url));
    await mkdir(folder, { recursive: true });
    await writeFile(file, bytes);
    process.stdout.write(
      `Made ${file} for ${app.publicUrl.host}: upload it in the Teams admin centre, under "Manage apps".\n`,
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${error instanceof BadConfig ? error.message : `No package was made. ${error.message}`}\n`);
    process.exitCode = 1;
  }
}

await main();
