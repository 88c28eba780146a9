import type { KnowledgeBase } from '../../../knowledge/base.ts';
import { standingOf } from '../../../knowledge/partners/standing.ts';
import type { DeskPartner } from '../../wire/introductions.ts';

type Knows = {
  readonly knowledge: Pick<KnowledgeBase, 'partners' | 'organisation' | 'services'>;
  readonly demonstration: boolean;
};

/** Every organisation that there is an agreement with, by name, those first to whom somebody can be introduced today (`2026-11-22`). */
export function partnersOn(today: string, { knowledge, demonstration }: Knows): DeskPartner[] {
  const organisations = [...new Set(knowledge.partners.map(({ organisation }) => organisation))];
  return organisations
    .flatMap((organisation): DeskPartner[] => {
      const standing = standingOf(organisation, knowledge.partners, { today, demonstration });
      if (standing === null) return [];
      const { agreement, from, until, may_share, keeps_days, example } = standing.agreement;
      return [
        {
          organisation,
          name: knowledge.organisation(organisation)?.name ?? organisation,
          agreement,
          from,
          until,
          because: standing.kind === 'in-force' ? null : standing.kind,
          mayShare: [...may_share],
          keepsDays: keeps_days,
          example,
          services: knowledge.services
            .filter((it) => it.organisation === organisation && it.status === 'active')
            .map(({ id, name }) => ({ id, name: name.en })),
        },
      ];
    })
    .sort((a, b) => Number(a.because !== null) - Number(b.because !== null) || a.name.localeCompare(b.name));
}
