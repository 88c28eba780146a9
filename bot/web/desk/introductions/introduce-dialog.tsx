import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type DeskPartner, OFFER_ABOUTS, OFFER_KINDS, offerRequestSchema } from '../../../wire/introductions.ts';
import { faultCode } from '../api/desk-fault.ts';
import type { Room } from '../conversation/room.ts';
import { AskDialog } from '../shell/ask-dialog.tsx';
import { useDesk } from '../shell/desk-context.ts';
import { useWhole } from '../state/use-store.ts';
import { say, sayIfKnown } from '../words.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  asks: { display: 'grid' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const wishSchema = offerRequestSchema.omit({ fence: true });
type Draft = {
  readonly kind: string;
  readonly service: string;
  readonly about: string;
  readonly asks: DeskPartner['mayShare'];
};

/** Offers an introduction: what kind, to which place of a partner, and what would be told. The person sees all of it first, and decides. */
export function IntroduceDialog({ room, close }: { room: Room; close: () => void }) {
  const styles = useStyles();
  const desk = useDesk();
  const { partners, isRead, fault } = useWhole(desk.introductions.state);
  const [draft, setDraft] = useState<Draft>({ kind: '', service: '', about: '', asks: [] });
  const [offerId] = useState(() => desk.newId());
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => void desk.introductions.again(), [desk]);
  const partner = partners.find(({ services }) => services.some(({ id }) => id === draft.service));
  const wish = wishSchema.safeParse({ ...draft, offerId }).data ?? null;
  const offer = () => {
    if (wish === null) return;
    room.introduce(wish).then(close, (error: unknown) => setFailure(faultCode(error)));
  };
  const choose = (service: string) => {
    const may = partners.find(({ services }) => services.some(({ id }) => id === service))?.mayShare ?? [];
    setDraft({ ...draft, service, asks: [...may] });
  };
  return (
    <AskDialog
      heading={say('introduce.heading')}
      confirm={say('introduce.confirm')}
      isReady={wish !== null}
      onConfirm={offer}
      onCancel={close}
    >
      <div className={styles.fields}>
        <p>{say('introduce.text')}</p>
        {fault === null ? null : <p role="alert">{say('introduce.unread')}</p>}
        {failure === null ? null : <p role="alert">{sayIfKnown('introduce.fault', failure)}</p>}
        <Field label={say('introduce.kind')} required>
          <Select value={draft.kind} onChange={(_, { value }) => setDraft({ ...draft, kind: value })}>
            <option value="" />
            {OFFER_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {say(`introduction.kind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('introduce.place')} hint={isRead ? '' : say('introduce.reading')} required>
          <Select value={draft.service} onChange={(_, { value }) => choose(value)}>
            <option value="" />
            {partners.map((each) => (
              <optgroup key={each.organisation} label={groupLabel(each)} disabled={each.because !== null}>
                {each.services.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        </Field>
        <NotNow partners={partners} />
        <Field label={say('introduce.about')} required>
          <Select value={draft.about} onChange={(_, { value }) => setDraft({ ...draft, about: value })}>
            <option value="" />
            {OFFER_ABOUTS.map((about) => (
              <option key={about} value={about}>
                {say(`introduction.about.${about}`)}
              </option>
            ))}
          </Select>
        </Field>
        {partner === undefined ? null : (
          <Field label={say('introduce.asks')} hint={say('introduce.asks-hint', { count: partner.keepsDays })}>
            <div className={styles.asks}>
              {partner.mayShare.map((detail) => (
                <Checkbox
                  key={detail}
                  label={say(`introduction.detail.${detail}`)}
                  checked={draft.asks.includes(detail)}
                  onChange={(_, { checked }) =>
                    setDraft({
                      ...draft,
                      asks: checked ? [...draft.asks, detail] : draft.asks.filter((it) => it !== detail),
                    })
                  }
                />
              ))}
            </div>
          </Field>
        )}
        <p className={styles.quiet}>{say('introduce.never')}</p>
      </div>
    </AskDialog>
  );
}

/** Why the others cannot be chosen: an agreement that is over is somebody's to renew. */
function NotNow({ partners }: { partners: readonly DeskPartner[] }) {
  const styles = useStyles();
  const not = partners.filter(({ because }) => because !== null);
  return not.map(({ organisation, name, because, agreement, from, until }) => (
    <p key={organisation} className={styles.quiet}>
      {say(`introduce.because.${because ?? 'expired'}`, { name, agreement, from, until })}
    </p>
  ));
}

function groupLabel({ name, example }: DeskPartner): string {
  return example ? say('introduce.example', { name }) : name;
}
