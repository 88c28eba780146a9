import type { RenderedCard, RenderedReply } from '../rendered.ts';
import type { Card, Reply } from '../reply.ts';
import { guideCard } from './guide-card.ts';
import { introductionCard } from './introduction-card.ts';
import { newHereCard } from './new-here-card.ts';
import { planCard } from './plan-card.ts';
import { ratingsCard } from './ratings-card.ts';
import type { Reader } from './reader.ts';
import { rightsCard } from './rights-card.ts';
import { sayTo } from './say.ts';
import { serviceCard } from './service-card.ts';
import { timetableCard } from './timetable-card.ts';

/** A reply as this reader sees it. Kept in the log beside its key, so that history does not change with the wording. */
export function renderReply(reader: Reader, reply: Reply): RenderedReply {
  const card = reply.card && renderCard(reader, reply.card);
  return {
    locale: reader.locale,
    text: sayTo(reply.theirs ? { ...reader, locale: reply.theirs } : reader, reply.said),
    ...(reply.theirs && { theirs: reply.theirs }),
    ...(card && { card }),
    choices: (reply.choices ?? []).map(({ label, action, picture, scale }) => ({
      label: sayTo(reader, label),
      action,
      ...(picture && { picture }),
      ...(scale && { scale }),
    })),
  };
}

/** Null where the guide or the place is gone: the words before it still stand. */
function renderCard(reader: Reader, card: Card): RenderedCard | null {
  switch (card.kind) {
    case 'guide':
      return guideCard(reader, card);
    case 'service':
      return serviceCard(reader, card);
    case 'plan':
      return planCard(reader, card);
    case 'timetable':
      return timetableCard(reader, card);
    case 'ratings':
      return ratingsCard(reader, card);
    case 'rights':
      return rightsCard(reader, card);
    case 'introduction':
      return introductionCard(reader, card);
    case 'new-here':
      return newHereCard(reader);
  }
}
