import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever the command was typed. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** Where the output of the programs that the preparation runs is kept. */
export const logFolder = join(projectFolder, '.build', 'logs');
