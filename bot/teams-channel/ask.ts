import { servicesFor } from '../../dialogs/needs.ts';
import { byOpening, openingOf } from '../../dialogs/opening-order.ts';
import { guideCard } from '../../dialogs/render/guide-card.ts';
import type { Reader } from '../../dialogs/render/reader.ts';
import { sayTo } from '../../dialogs/render/say.ts';
import { serviceCard } from '../../dialogs/render/service-card.ts';
import type { RenderedCard, RenderedReply } from '../../dialogs/rendered.ts';
import type { GuideId } from '../../knowledge/schema/ids.ts';
import type { Need, Understanding } from '../../knowledge/search/understand.ts';
import { SOURCE_LOCALE } from '../../locales/locale.ts';
import { say, topicName } from './words.ts';

export type AskPorts = {
  readonly understand: (text: string) => Understanding;
  readonly reader: Reader;
  /** The text that people are told where a message tells of urgent harm; null: it does not. */
  readonly urgentText: (text: string) => string | null;
  readonly area: string | null;
  readonly demonstration: boolean;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
};

/** More than this nobody reads in a chat. */
const GUIDES = 2;
const SERVICES = 3;
/** What staff need of a guide first. The rest is in the guide itself. */
const PARTS = ['what', 'who'] as const;

/** What the guides say to a question of staff, in English. The question is read and forgotten. */
export function answerFromGuides(text: string, ports: AskPorts): RenderedReply[] {
  const urgent = ports.urgentText(text);
  const { needs, certainty } = ports.understand(text);
  const found = say(certainty === 'sure' ? 'ask.found' : 'ask.maybe');
  const answers = needs.slice(0, GUIDES).flatMap((need) => answerTo(need, found, ports));
  return [
    ...(urgent === null ? [] : [plain(`${say('ask.danger')}\n\n${urgent}`)]),
    ...(answers.length === 0 ? [withHint(say('ask.nothing'))] : answers),
  ];
}

/** What somebody is told who opens the chat, or sends nothing that can be read. */
export function helloTo(name: string): RenderedReply[] {
  return [withHint(say('ask.hello', { name }))];
}

function answerTo({ guide, service, topic }: Need, found: string, ports: AskPorts): RenderedReply[] {
  const id = guide ? `guide:${guide}` : service ? `service:${service}` : `topic:${topic}`;
  const open = openSection(id, topic, ports);
  if (guide) {
    const card = staffCard(guide, open, ports);
    return card === null ? [] : [{ ...plain(`${found} ${card.title}`), card }];
  }
  const places = open.flatMap(({ blocks }) => blocks.flatMap((it) => (it.kind === 'list' ? it.items : [])));
  const lines = places.map((runs) => `• ${runs.map((run) => run.text).join('')}`);
  if (lines.length === 0) return [];
  return [withHint([say('ask.topic', { topic: topicName(topic) }), ...lines].join('\n'))];
}

/** The guide's answer, first step, what and who, where it comes from and when it was checked, and places that are open. */
function staffCard(guide: GuideId, open: RenderedCard['sections'], { reader, clock }: AskPorts): RenderedCard | null {
  const at = clock();
  const brief = guideCard(reader, { kind: 'guide', guide, whole: false, at });
  const whole = guideCard(reader, { kind: 'guide', guide, whole: true, at });
  if (brief === null || whole === null) return null;
  const { text } = reader.knowledge.guideText(guide, reader.locale);
  const headings = PARTS.map((part) => sayTo(reader, { key: `conversation:part.${part}` }));
  const sections = whole.sections.filter(({ heading }) => headings.includes(heading));
  const firstStep = { icon: 'step', label: say('ask.first-step'), text: text.first_step } as const;
  return {
    ...brief,
    facts: [firstStep, ...brief.facts],
    sections: [...sections, ...open],
    notices: [...brief.notices, say('ask.never-about-a-person')],
    links: whole.links,
  };
}

/** Places that are open now, each in a line, with what nobody has verified said as it is said to people. */
function openSection(id: string, topic: string, ports: AskPorts): RenderedCard['sections'] {
  const { reader, area, demonstration, clock } = ports;
  const world = { knowledge: reader.knowledge, demonstration, now: clock() };
  const open = byOpening(servicesFor(id, topic, area, world), world)
    .filter((service) => openingOf(service, world).state === 'open')
    .slice(0, SERVICES);
  const items = open.flatMap((service) => {
    const card = serviceCard(reader, { kind: 'service', service: service.id, at: world.now });
    return card === null ? [] : [serviceLine(card)];
  });
  return items.length === 0 ? [] : [{ heading: say('ask.open'), blocks: [{ kind: 'list', ordered: false, items }] }];
}

function serviceLine({ title, facts, notices }: RenderedCard) {
  const shown = facts.filter(({ icon }) => icon === 'clock' || icon === 'place' || icon === 'phone');
  const about = [...shown.map(({ text }) => text), ...notices].join('; ');
  return [{ text: title, bold: true }, { text: `: ${about}` }];
}

function withHint(text: string): RenderedReply {
  return plain(`${text}\n\n${say('ask.never-about-a-person')}`);
}

function plain(text: string): RenderedReply {
  return { locale: SOURCE_LOCALE, text, choices: [] };
}
