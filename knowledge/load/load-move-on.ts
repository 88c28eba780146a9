import { type MoveOn, moveOnFile } from '../schema/move-on.ts';
import { type Folder, filesIn } from './files.ts';
import { readYamlFile, reportAt, type YamlFile } from './yaml-file.ts';

/** Reads `move-on/move-on.yaml`. Undefined, and problems, when it is broken. */
export function loadMoveOn(folder: Folder, guides: ReadonlyMap<string, unknown>): MoveOn | undefined {
  for (const name of filesIn(folder, 'move-on').filter((it) => it !== 'move-on.yaml' && !it.endsWith('.ts'))) {
    folder.problems.push({ path: `move-on/${name}`, line: 1, reason: 'this folder holds move-on.yaml' });
  }
  const file = readYamlFile(folder, 'move-on/move-on.yaml', moveOnFile);
  if (!file) {
    return undefined;
  }
  reportPeriods(folder, file);
  reportTasks(folder, file, guides);
  return file.value;
}

/** One after the other, so that a decision of any day has one rule. */
function reportPeriods(folder: Folder, { source, value }: YamlFile<MoveOn>): void {
  for (const [index, period] of value.periods.entries()) {
    const before = value.periods[index - 1];
    if (before && (!before.decided_to || !period.decided_from || before.decided_to >= period.decided_from)) {
      reportAt(folder, source, ['periods', index], 'does not begin after the end of the one above');
    }
    for (const [position, id] of period.sources.entries()) {
      if (!value.sources[id]) {
        reportAt(folder, source, ['periods', index, 'sources', position], `there is no source ${id}`);
      }
    }
  }
}

function reportTasks(folder: Folder, file: YamlFile<MoveOn>, guides: ReadonlyMap<string, unknown>): void {
  const seen = new Set<string>();
  for (const [index, task] of file.value.tasks.entries()) {
    if (seen.has(task.id)) {
      reportAt(folder, file.source, ['tasks', index, 'id'], `${task.id} is there already`);
    }
    seen.add(task.id);
    if (!guides.has(task.guide)) {
      reportAt(folder, file.source, ['tasks', index, 'guide'], `there is no guide ${task.guide}`);
    }
  }
}
