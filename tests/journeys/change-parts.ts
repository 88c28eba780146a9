import type { Render } from '../../bot/desk/words.ts';
import type { ChangeParts } from '../../bot/stages/change.ts';
import { renderReply } from '../../dialogs/render/reply.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Locale } from '../../locales/locale.ts';
import { loadWords } from '../../locales/words.ts';
import { HAND_OFF, HUB } from '../bot/desk/conversations.ts';

const say = loadWords();

/** What a turn's change is made with, as in the demonstration. `now` is in milliseconds. */
export function changeParts(knowledge: KnowledgeBase, now: number): ChangeParts {
  const reader = (locale: Locale) => ({ locale, say, knowledge, demonstration: true });
  const render: Render = (said, locale, choices = []) => renderReply(reader(locale), { said, choices });
  return {
    renderReply: (reply, locale) => renderReply(reader(locale), reply),
    render,
    hub: HUB,
    route: () => ({ hub: HUB, role: null }),
    handOffId: () => HAND_OFF.id,
    clock: () => now,
  };
}
