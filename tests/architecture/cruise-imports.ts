import { cruise, type ICruiseResult } from 'dependency-cruiser';
import rules from '../../.dependency-cruiser.mjs';

/** The folders with modules of ours. */
const moduleFolders = ['bot', 'dialogs', 'knowledge', 'locales', 'tests'];

/**
 * Reads every import below a folder and checks it by the rules of `.dependency-cruiser.mjs`.
 * @param baseDir the folder that holds `bot`, `dialogs` and the others
 */
export async function cruiseImports(
  baseDir: string,
  folders: readonly string[] = moduleFolders,
): Promise<ICruiseResult> {
  const { options, ...ruleSet } = rules;
  const { output } = await cruise([...folders], { ...options, baseDir, validate: true, ruleSet });
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`);
  return output;
}
