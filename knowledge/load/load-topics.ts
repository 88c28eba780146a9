import { locale } from '../schema/locale.ts';
import { type TopicWords, topicWords } from '../schema/topic-words.ts';
import { bytesOf, type Folder, filesIn, textOf } from './files.ts';
import { check, readYaml } from './yaml-source.ts';

/** Reads `topics/<locale>.yaml`: how people name each topic, by language. */
export function loadTopics(folder: Folder): ReadonlyMap<string, TopicWords> {
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
    if (words?.ok) {
      topics.set(language.data, words.value);
    }
  }
  return topics;
}
