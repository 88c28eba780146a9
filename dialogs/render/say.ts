import { LANGUAGES, SOURCE_LOCALE, servedLocale } from '../../locales/locale.ts';
import type { Param, Params, Said } from '../said.ts';
import { isolateLatin } from './direction.ts';
import { languageIn, listIn } from './formats.ts';
import { instantWords } from './instant.ts';
import { localisedFor, type Reader } from './reader.ts';

/** The words of something said, in the reader's language. */
export function sayTo(reader: Reader, said: Said): string {
  const words = reader.say(reader.locale, said.key, said.params && paramsFor(reader, said.params));
  return LANGUAGES[reader.locale].direction === 'rtl' ? isolateLatin(words) : words;
}

function paramsFor(reader: Reader, params: Params): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, paramWords(reader, param)]));
}

function paramWords(reader: Reader, param: Param): string | number {
  if (typeof param === 'string' || typeof param === 'number') return param;
  if ('said' in param) return sayTo(reader, param.said);
  if ('guide' in param) return guideWords(reader, param.guide, 'title');
  if ('firstStep' in param) return guideWords(reader, param.firstStep, 'first_step');
  if ('task' in param) return taskWords(reader, param.task, 'words');
  if ('whyTask' in param) return taskWords(reader, param.whyTask, 'why');
  if ('service' in param) return serviceName(reader, param.service);
  if ('area' in param) return areaName(reader, param.area);
  if ('language' in param) return languageName(param.language);
  if ('languageName' in param) return languageIn(reader.locale, param.languageName);
  if ('englishName' in param) return languageIn(SOURCE_LOCALE, param.englishName);
  if ('instant' in param) return instantWords(reader.locale, param);
  return listWords(reader, param.list);
}

function guideWords(reader: Reader, id: string, part: 'title' | 'first_step'): string {
  const guide = reader.knowledge.guide(id);
  return guide ? reader.knowledge.guideText(guide.id, reader.locale).text[part] : id;
}

function taskWords(reader: Reader, id: string, part: 'words' | 'why'): string {
  const task = reader.knowledge.moveOn.tasks.find((it) => it.id === id);
  return task ? localisedFor(reader, task[part]) : id;
}

function serviceName(reader: Reader, id: string): string {
  const service = reader.knowledge.service(id);
  return service ? localisedFor(reader, service.name) : id;
}

function areaName(reader: Reader, id: string): string {
  const area = reader.knowledge.area(id);
  return area ? localisedFor(reader, area.name) : id;
}

function languageName(tag: string): string {
  const locale = servedLocale(tag);
  return locale ? LANGUAGES[locale].name : tag;
}

function listWords(reader: Reader, list: readonly Param[]): string {
  const words = list.map((param) => String(paramWords(reader, param)));
  return listIn(reader.locale, words);
}
