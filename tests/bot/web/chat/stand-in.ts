import { fileURLToPath } from 'node:url';
import type { EntryBody, LogEntry } from '../../../../bot/conversation/entry.ts';
import type { Hold } from '../../../../bot/conversation/hold.ts';
import type { ConversationId, HandOffId, HubId, StaffId } from '../../../../bot/conversation/ids.ts';
import type { Receive } from '../../../../bot/incoming.ts';
import type { Words } from '../../../../bot/web/chat/page-data.ts';
import { chatPage } from '../../../../bot/web/chat-page/chat-page.ts';
import { LOCALES, type Locale } from '../../../../locales/locale.ts';
import { readWords } from '../../../../locales/read-words.ts';
import { InMemoryBot } from '../../adapters/direct-line/in-memory-bot.ts';
import { testApp } from '../../adapters/direct-line/test-app.ts';
import { CARDS } from './cards.ts';

/**
 * The real HTTP side with a bot in memory that shows, on a word, each thing that the page can show. For looking at the page
 * and for tests of it in a browser; the journeys run with the real bot.
 */
const SERVICE = 'Good Help Hub Liverpool';

class StandInBot extends InMemoryBot {
  readonly #locales = new Map<string, Locale>();

  /** From now on this person is spoken to in the language of their page. */
  speaks(id: ConversationId, locale: Locale): void {
    this.#locales.set(id, locale);
  }

  override append(id: ConversationId, bodies: readonly EntryBody[], hold?: Hold): LogEntry[] {
    const locale = this.#locales.get(id) ?? 'en';
    const spoken = bodies.map((body) =>
      'rendered' in body ? { ...body, rendered: { ...body.rendered, locale } } : body,
    );
    return super.append(id, spoken, hold);
  }
}

export async function standIn(bot = new StandInBot(), port = 0) {
  const { app, time } = await testApp(
    {
      receive: receiveWith(bot),
      routes: [
        chatPage({
          words: Object.fromEntries(LOCALES.map((locale) => [locale, readWords(locale, 'chat')])) as Record<
            Locale,
            Words
          >,
          assetsDir: fileURLToPath(new URL('../../../../.build/chat', import.meta.url)),
          service: SERVICE,
          greeting: () => ['Hello'],
          leaveTo: 'https://www.bbc.co.uk/weather',
        }),
      ],
    },
    bot,
  );
  const address = await app.listen({ host: '127.0.0.1', port });
  return { app, bot, time, address, port: Number(new URL(address).port), stop: () => app.close() };
}

/** Answers as the bot in memory does, and after that with whatever the text asks to see. */
function receiveWith(bot: StandInBot): Receive {
  return async (incoming) => {
    const { input, conversation, hint } = incoming;
    if (hint !== null) bot.speaks(conversation, hint);
    const outcome = await bot.receive(incoming);
    if (outcome.kind === 'not-saved') {
      const urgent = input.kind === 'text' && input.text.includes('urgent harm');
      return urgent
        ? { ...outcome, urgent: { locale: 'en', text: 'Call 999 now. It is free.', choices: [] } }
        : outcome;
    }
    if (outcome.kind === 'saved' && input.kind === 'text') show(bot, conversation, input.text);
    if (outcome.kind === 'saved' && input.kind === 'action' && input.action.do === 'forget-yes') {
      bot.append(conversation, [system('erased', 'en', 'Everything that you wrote is deleted.')]);
    }
    return outcome;
  };
}

function show(bot: InMemoryBot, id: ConversationId, text: string): void {
  const card = CARDS[text];
  if (card) bot.append(id, [{ from: 'bot', said: { key: 'conversation:welcome.kept' }, rendered: card }]);
  if (text === 'waiting') {
    bot.place = 3;
    bot.append(id, [system('waiting', 'en', 'A person will come. You can go on writing.')], waiting());
  }
  if (text === 'offered') {
    bot.append(id, [system('offered', 'en', 'Amina can help you.')], { ...held(), kind: 'offered' });
  }
  if (text === 'staff') {
    bot.append(id, [system('joined', 'en', 'Amina is here now.'), staffSays()], { ...held(), kind: 'joined' });
  }
  if (text === 'bot') bot.append(id, [system('closed', 'en', 'Amina has gone.')], { kind: 'bot' });
  if (text === 'erase') bot.append(id, [system('erased', 'en', 'Everything that you wrote is deleted.')]);
}

const STAFF = { id: 'staff-1' as StaffId, name: 'Amina', role: 'Adviser', organisation: SERVICE };

function staffSays(
  text = 'Hello, I am Amina. I read what you wrote. How can I help? You can call me on 0151 233 3000.',
): EntryBody {
  return { from: 'staff', text, staff: STAFF, messageId: `m-${text.length}-12345678` };
}

function waiting(): Extract<Hold, { kind: 'waiting' }> {
  return {
    kind: 'waiting',
    handOff: {
      id: 'hand-off-1' as HandOffId,
      hub: 'hub' as HubId,
      band: 'waiting',
      locale: 'en',
      topics: [],
      area: null,
      role: null,
      preference: null,
      sharedFrom: 0,
      since: 0,
      front: false,
      refused: [],
      told: null,
    },
  };
}

function held() {
  return { handOff: waiting().handOff, staff: STAFF, fence: 1, claimedAt: 0 };
}

function system(
  event: 'waiting' | 'offered' | 'joined' | 'closed' | 'erased',
  locale: Locale,
  text: string,
): EntryBody {
  return { from: 'system', event, said: { key: 'conversation:welcome.kept' }, rendered: { locale, text, choices: [] } };
}
