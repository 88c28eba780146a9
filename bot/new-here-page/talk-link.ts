import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Day } from '../../knowledge/schema/date.ts';
import type { GuideId } from '../../knowledge/schema/ids.ts';
import { escaped } from '../web/chat-page/html.ts';
import type { PaperFrame } from '../web/paper/paper-html.ts';

export type NewHereFrame = PaperFrame & { readonly knowledge: KnowledgeBase; readonly today: Day };

/** The way to a guide in the chat: it starts there with the guide, and the chat learns nothing of where the person came from. */
export function talkLink({ locale, say }: NewHereFrame, guide: GuideId, about: string): string {
  return `<a class="talk" href="/chat?lang=${locale}#about=${guide}">${escaped(say('conversation:new-here.talk'))}<span class="unseen">: ${escaped(about)}</span></a>`;
}
