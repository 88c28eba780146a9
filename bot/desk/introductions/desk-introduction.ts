import { type Introduction, isUnderWay, wasTold } from '../../../dialogs/introduction/introduction.ts';
import { detailSaid } from '../../../dialogs/render/introduction-card.ts';
import { DETAILS } from '../../../knowledge/schema/partner.ts';
import { SOURCE_LOCALE } from '../../../locales/locale.ts';
import type { ConversationId } from '../../conversation/ids.ts';
import type { DeskIntroduction, IntroductionLine } from '../../wire/introductions.ts';
import type { Render, StepTitle } from '../words.ts';

type Words = { readonly render: Render; readonly stepTitle: StepTitle };

/** An introduction as staff read it, in English. */
export function deskIntroduction(introduction: Introduction, words: Words): DeskIntroduction {
  const { id, kind, service, by, state } = introduction;
  return {
    id,
    kind,
    place: words.stepTitle(`service:${service}`, SOURCE_LOCALE),
    by: by.name,
    state,
    told: toldIn(introduction, words),
    because: introduction.state === 'not-helped' ? introduction.because : null,
    wasTold: wasTold(introduction),
    form: isUnderWay(introduction) ? `/introduction/${introduction.link}` : null,
  };
}

/** A line of the list: nothing of what is told. */
export function introductionLine(
  conversation: ConversationId,
  introduction: Introduction,
  words: Words,
): IntroductionLine {
  const { told: _told, because: _because, form: _form, ...line } = deskIntroduction(introduction, words);
  return { ...line, conversation, offeredAt: introduction.offeredAt };
}

function toldIn(introduction: Introduction, { render }: Words): DeskIntroduction['told'] {
  if (!isUnderWay(introduction)) return [];
  return DETAILS.flatMap((detail) => {
    const said = detailSaid(introduction.shared, detail, 'english');
    return said === null ? [] : [{ detail, text: render(said, SOURCE_LOCALE).text }];
  });
}
