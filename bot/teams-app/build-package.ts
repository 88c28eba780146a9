import { readFile } from 'node:fs/promises';
import { BadConfig, type TeamsPackage } from '../config.ts';
import { faultsOf } from './check-manifest.ts';
import { ICONS, teamsManifest } from './manifest.ts';
import { type Entry, zip } from './zip.ts';

/** Teams shows no more of the developer's name than this, in characters. */
const MAX_NAME = 32;

/**
 * The package of the Teams app, as it is uploaded: manifest and icons. The same settings give the same bytes. `icons` is where the icons lie.
 * @throws BadConfig where a setting does not fit what Teams takes; Error where the manifest breaks its schema or an icon has another size
 */
export async function buildPackage(app: TeamsPackage, version: string, icons: URL): Promise<Buffer> {
  if (app.operator.length > MAX_NAME) {
    throw new BadConfig(
      `FINGERPOST_OPERATOR: Teams takes ${MAX_NAME} characters. Set a shorter name for this command.`,
    );
  }
  const manifest = teamsManifest(app, version);
  const [fault] = faultsOf(manifest);
  if (fault !== undefined) throw new Error(`The manifest is not as Microsoft's schema demands: ${fault}.`);
  const pictures = await Promise.all(Object.entries(ICONS).map(([name, size]) => readIcon(name, size, icons)));
  return zip([{ name: 'manifest.json', content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }, ...pictures]);
}

async function readIcon(name: string, size: number, folder: URL): Promise<Entry> {
  const content = await readFile(new URL(name, folder));
  const isPng = content.subarray(1, 4).toString('latin1') === 'PNG';
  if (!isPng || content.readUInt32BE(16) !== size || content.readUInt32BE(20) !== size) {
    throw new Error(`${name} is no PNG of ${size} by ${size} pixels. Draw it again from its .svg file.`);
  }
  return { name, content };
}
