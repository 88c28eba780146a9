import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Names, namesFrom } from '../reading-age/names.ts';
import { BrokenKnowledge } from './broken-knowledge.ts';
import { bytesOf, type Folder, textOf } from './files.ts';
import { check, readYaml } from './yaml-source.ts';

const FILE = 'names.yaml';

const names = z.array(z.string().trim().min(1));

/**
 * Reads `names.yaml`: names of offices, forms and laws that do not count in a guide's reading age. No file, no names.
 *
 * @throws BrokenKnowledge when the file is not a list of names.
 */
export function loadNames(root: string): Names {
  const folder: Folder = { root, problems: [] };
  const bytes = existsSync(join(root, FILE)) ? bytesOf(folder, FILE) : Buffer.from('[]');
  const source = bytes && readYaml(FILE, textOf(bytes), folder.problems);
  const read = source && check(source, names, folder.problems);
  if (!read?.ok) throw new BrokenKnowledge(folder.problems);
  return namesFrom(read.value);
}
