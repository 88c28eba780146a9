import { locale } from '../schema/locale.ts';
import { type TopicId, topicIds } from '../schema/topic.ts';
import { type TopicWords, topicWords } from '../schema/topic-words.ts';
import { bytesOf, type Folder, filesIn, textOf } from './files.ts';
import { check, readYaml, type YamlSource } from './yaml-source.ts';

/** Reads `topics/<locale>.yaml`: how people speak of each topic, by language. */
export function loadTopics(folder: Folder, guides: ReadonlyMap<string, TopicId>): ReadonlyMap<string, TopicWords> {
  const topics = new Map<string, TopicWords>();
  for (const name of filesIn(folder, 'topics').filter((it) => it !== 'README.md')) {
    const path = `topics/${name}`;
    const language = name.endsWith('.yaml') ? locale.safeParse(name.slice(0, -5)) : undefined;
    if (!language?.success) {
      folder.problems.push({ path, line: 1, reason: 'a file here is called <language>.yaml' });
      continue;
    }
    const bytes = bytesOf(folder, path);
    const source = bytes && readYaml(path, textOf(bytes), folder.problems);
    const words = source && check(source, topicWords, folder.problems);
    if (source && words?.ok) {
      reportUnknown(folder, source, words.value, guides);
      topics.set(language.data, words.value);
    }
  }
  return topics;
}

function reportUnknown(
  folder: Folder,
  source: YamlSource,
  words: TopicWords,
  guides: ReadonlyMap<string, TopicId>,
): void {
  for (const topic of topicIds) {
    for (const id of Object.keys(words[topic].guides)) {
      const of = guides.get(id);
      if (of === undefined || (of !== topic && topic !== 'people')) {
        const line = source.lineOf([topic, 'guides', id]);
        folder.problems.push({ path: source.path, line, reason: `${topic} has no guide ${id}` });
      }
    }
  }
}
