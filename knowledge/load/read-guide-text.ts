import {
  type GuideHead,
  guideHead,
  type PartName,
  type Parts,
  partNames,
  requiredParts,
} from '../schema/guide-text.ts';
import type { Block } from '../schema/markdown.ts';
import type { Problem } from './broken-knowledge.ts';
import { readBlocks, type SourceLine } from './read-blocks.ts';
import { check, readYaml } from './yaml-source.ts';

/** One `<locale>.md` as it stands in the file, before it is compared with its English original. */
export interface GuideFile {
  readonly path: string;
  readonly locale: string;
  readonly head: GuideHead;
  /** Undefined where the file is a head alone, which a translation may be. */
  readonly parts: Parts | undefined;
  readonly lastLine: number;
}

/** Reads one language of a guide. Undefined, with its problems listed, when anything in it is wrong. */
export function readGuideText(path: string, locale: string, text: string, problems: Problem[]): GuideFile | undefined {
  const before = problems.length;
  const lines = text.trimEnd().split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end === -1) {
    problems.push({ path, line: 1, reason: 'the file starts with a head between two lines of ---' });
    return undefined;
  }
  const yaml = readYaml(path, lines.slice(1, end).join('\n'), problems, 2);
  const head = yaml && check(yaml, guideHead, problems);
  if (head?.ok && (head.value.translation === 'original') !== (locale === 'en')) {
    const line = yaml?.lineOf(['translation']) ?? 1;
    problems.push({ path, line, reason: 'translation: en.md is the original, every other file a translation' });
  }
  const body = lines.slice(end + 1).map((it, index) => ({ line: end + 2 + index, text: it }));
  const headAlone = locale !== 'en' && body.every((it) => it.text.trim() === '');
  const parts = headAlone ? undefined : readParts(body, (line, reason) => problems.push({ path, line, reason }));
  if (problems.length > before || !head?.ok) {
    return undefined;
  }
  return { path, locale, head: head.value, parts, lastLine: lines.length };
}

type FoundParts = { [name in PartName]?: readonly Block[] };

function readParts(lines: readonly SourceLine[], report: (line: number, reason: string) => void): Parts | undefined {
  const parts: FoundParts = {};
  for (const section of sectionsOf(lines, report)) {
    const name = partNames.find((it) => it === section.name);
    if (!name) {
      report(section.line, `there is no part called ${section.name}`);
    } else if (parts[name]) {
      report(section.line, `the part ${name} is there twice`);
    } else {
      parts[name] = readBlocks(section.lines, report);
      if (!section.lines.some((it) => it.text.trim() !== '')) {
        report(section.line, `the part ${name} is empty`);
      }
    }
  }
  for (const name of requiredParts.filter((it) => !parts[it])) {
    report(lines.at(-1)?.line ?? 1, `the part ${name} is missing`);
  }
  return hasAll(parts) ? parts : undefined;
}

interface Section extends SourceLine {
  readonly name: string;
  readonly lines: SourceLine[];
}

function sectionsOf(lines: readonly SourceLine[], report: (line: number, reason: string) => void): Section[] {
  const sections: Section[] = [];
  for (const it of lines) {
    const name = /^## +(\S.*)$/.exec(it.text)?.[1]?.trim();
    if (name !== undefined) {
      sections.push({ ...it, name, lines: [] });
    } else if (sections.length > 0) {
      sections.at(-1)?.lines.push(it);
    } else if (it.text.trim() !== '') {
      report(it.line, 'words stand before the first part');
    }
  }
  return sections;
}

function hasAll(parts: FoundParts): parts is Parts {
  return requiredParts.every((it) => parts[it] !== undefined);
}
