import { withoutWritten } from '../../../dialogs/introduction/introduction.ts';
import type { Card } from '../../../dialogs/reply.ts';
import { type Locale, SOURCE_LOCALE } from '../../../locales/locale.ts';
import type { Render } from '../words.ts';

/** What staff read where the person wrote something that is theirs to share. */
export function withheldLine(render: Render): string {
  return render({ key: 'conversation:introduction.withheld' }, SOURCE_LOCALE).text;
}

/**
 * A card as staff read it in the conversation: that something was written, and not what. What was consented to stands where introductions are
 * listed, for as long as the consent does; the conversation would keep it after a no.
 */
export function cardForStaff(card: Card, locale: Locale, render: Render): Card {
  if (card.kind !== 'introduction') return card;
  const line = render({ key: 'conversation:introduction.withheld-detail' }, locale).text;
  return { ...card, introduction: withoutWritten(card.introduction, line) };
}
