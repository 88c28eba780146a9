import { type Stage, stagesFile } from '../schema/stages.ts';
import type { Folder } from './files.ts';
import { readYamlFile, reportAt } from './yaml-file.ts';

/** Reads `stages.yaml`. Undefined, and problems, when it is missing or broken; problems for a guide that there is not. */
export function loadStages(folder: Folder, guides: ReadonlyMap<string, unknown>): readonly Stage[] | undefined {
  const file = readYamlFile(folder, 'stages.yaml', stagesFile);
  if (!file) return undefined;
  const seen = new Set<string>();
  for (const [index, stage] of file.value.stages.entries()) {
    const report = (keys: readonly PropertyKey[], reason: string) =>
      reportAt(folder, file.source, ['stages', index, ...keys], reason);
    if (seen.has(stage.id)) report(['id'], `${stage.id} is there already`);
    seen.add(stage.id);
    for (const [position, id] of stage.guides.entries()) {
      if (!guides.has(id)) report(['guides', position], `there is no guide ${id}`);
      if (stage.guides.indexOf(id) < position) report(['guides', position], `${id} is there already`);
    }
  }
  return file.value.stages;
}
