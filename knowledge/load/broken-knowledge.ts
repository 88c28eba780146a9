/** One fault in a knowledge file. `path` is relative to the knowledge folder; `line` counts from 1. */
export interface Problem {
  readonly path: string;
  readonly line: number;
  readonly reason: string;
}

/** The knowledge cannot be used. Lists every fault that was found, one to a line: `path:line reason`. */
export class BrokenKnowledge extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = problems.toSorted(byPlace);
    super(sorted.map((it) => `${it.path}:${it.line} ${it.reason}`).join('\n'));
    this.name = 'BrokenKnowledge';
    this.problems = sorted;
  }
}

function byPlace(a: Problem, b: Problem): number {
  if (a.path !== b.path) {
    return a.path < b.path ? -1 : 1;
  }
  return a.line - b.line;
}
