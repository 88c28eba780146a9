import { createHash } from 'node:crypto';
import { type Guide, guide } from '../schema/guide.ts';
import { type EnglishText, type GuideText, type Parts, partNames, type Translation } from '../schema/guide-text.ts';
import { locale } from '../schema/locale.ts';
import { type TopicId, topicIds } from '../schema/topic.ts';
import { bytesOf, type Folder, filesIn, foldersIn, textOf } from './files.ts';
import { type GuideFile, readGuideText } from './read-guide-text.ts';
import { check, readYaml } from './yaml-source.ts';

/** A guide with its words in every language that there is; English is always one of them. */
export interface LoadedGuide {
  readonly path: string;
  readonly guide: Guide;
  readonly english: EnglishText;
  readonly texts: ReadonlyMap<string, GuideText>;
  /** First 12 hexadecimal digits of the SHA-256 of `en.md`, byte for byte: what a translation of today names. */
  readonly englishHash: string;
  readonly hasRule: boolean;
  readonly hasCases: boolean;
}

/** Beside the words; `rule.yaml` and `cases.yaml` are read by `load-rules.ts`, when all facts are known. */
const otherFiles = ['guide.yaml', 'rule.yaml', 'cases.yaml'];

export interface LoadedGuides {
  readonly guides: readonly LoadedGuide[];
  /** The topic of every guide that has a folder, also of a broken one: naming it elsewhere is not another fault. */
  readonly topicOf: ReadonlyMap<string, TopicId>;
}

/** Reads `guides/<topic>/<id>/`, in the order of topics and then of ids. What is wrong is listed in the folder's problems. */
export function loadGuides(folder: Folder): LoadedGuides {
  const topics = foldersIn(folder, 'guides', ['README.md']);
  for (const it of topics.filter((name) => !topicIds.some((topic) => topic === name))) {
    folder.problems.push({ path: `guides/${it}`, line: 1, reason: `there is no topic called ${it}` });
  }
  const inOrder = topicIds.filter((it) => topics.includes(it));
  const guides: LoadedGuide[] = [];
  const topicOf = new Map<string, TopicId>();
  for (const topic of inOrder) {
    for (const id of foldersIn(folder, `guides/${topic}`)) {
      const other = topicOf.get(id);
      if (other) {
        folder.problems.push({
          path: `guides/${topic}/${id}`,
          line: 1,
          reason: `there is a guides/${other}/${id} already`,
        });
      }
      topicOf.set(id, topic);
      guides.push(...loadGuide(folder, topic, id));
    }
  }
  return { guides, topicOf };
}

function loadGuide(folder: Folder, topic: TopicId, id: string): LoadedGuide[] {
  const path = `guides/${topic}/${id}`;
  const names = filesIn(folder, path);
  const facts = loadFacts(folder, path, topic, id);
  const files = new Map<string, GuideFile>();
  let englishHash = '';
  for (const name of names.filter((it) => !otherFiles.includes(it))) {
    const language = name.endsWith('.md') ? locale.safeParse(name.slice(0, -3)) : undefined;
    if (!language?.success) {
      folder.problems.push({
        path: `${path}/${name}`,
        line: 1,
        reason: `a guide holds ${otherFiles.join(', ')} and <language>.md`,
      });
      continue;
    }
    const bytes = bytesOf(folder, `${path}/${name}`);
    const file = bytes && readGuideText(`${path}/${name}`, language.data, textOf(bytes), folder.problems);
    if (language.data === 'en' && bytes) {
      englishHash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    }
    if (file) {
      files.set(file.locale, file);
    }
  }
  if (!names.includes('en.md')) {
    folder.problems.push({ path: `${path}/en.md`, line: 1, reason: 'is missing' });
  }
  const english = files.get('en');
  if (!facts || !english?.parts) {
    return [];
  }
  reportParts(folder, facts, { ...english, parts: english.parts }, files);
  const texts = new Map([...files].map(([name, it]) => [name, toText(it, englishHash)]));
  return [
    {
      path,
      guide: facts,
      english: { ...toText(english, englishHash), parts: english.parts },
      texts,
      englishHash,
      hasRule: names.includes('rule.yaml'),
      hasCases: names.includes('cases.yaml'),
    },
  ];
}

function loadFacts(folder: Folder, path: string, topic: string, id: string): Guide | undefined {
  const file = `${path}/guide.yaml`;
  const bytes = bytesOf(folder, file);
  const source = bytes && readYaml(file, textOf(bytes), folder.problems);
  const facts = source && check(source, guide, folder.problems);
  if (!facts?.ok) {
    return undefined;
  }
  if (facts.value.id !== id) {
    folder.problems.push({ path: file, line: source?.lineOf(['id']) ?? 1, reason: `id: the folder is called ${id}` });
  }
  if (facts.value.topic !== topic) {
    const line = source?.lineOf(['topic']) ?? 1;
    folder.problems.push({ path: file, line, reason: `topic: the folder is in guides/${topic}` });
  }
  return facts.value;
}

type WholeFile = GuideFile & { readonly parts: Parts };

/** A translation has the parts of its original, or none; a guide that rests on no official source says what is unsure. */
function reportParts(folder: Folder, facts: Guide, english: WholeFile, files: ReadonlyMap<string, GuideFile>): void {
  if (facts.confidence !== 'official' && !english.parts.unsure) {
    const reason = `the part unsure is missing, because confidence is ${facts.confidence}`;
    folder.problems.push({ path: english.path, line: english.lastLine, reason });
  }
  for (const { path, lastLine: line, parts } of files.values()) {
    for (const name of parts ? partNames : []) {
      if (english.parts[name] && !parts?.[name]) {
        folder.problems.push({ path, line, reason: `the part ${name} of en.md is missing` });
      } else if (!english.parts[name] && parts?.[name]) {
        folder.problems.push({ path, line, reason: `en.md has no part ${name}` });
      }
    }
  }
}

function toText(file: GuideFile, englishHash: string): GuideText {
  const { title, answer, first_step, words } = file.head;
  const translation: Translation =
    file.head.translation === 'original'
      ? { by: 'original' }
      : { by: file.head.translation, outdated: file.head.english !== englishHash };
  return { locale: file.locale, title, answer, first_step, words, translation, parts: file.parts };
}
