import { Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type Colleagues, TRANSFER_REASONS, transferRequestSchema, transferToSchema } from '../../../wire/transfer.ts';
import { languageName } from '../queue/languages.ts';
import { AskDialog } from '../shell/ask-dialog.tsx';
import { useDesk } from '../shell/desk-context.ts';
import { say } from '../words.ts';
import type { LeaveProps } from './leave-props.ts';
import { Unsent } from './unsent.tsx';

const useStyles = makeStyles({ fields: { display: 'grid', gap: tokens.spacingVerticalM } });

/** The request without the claim's number, which the room adds. */
const wishSchema = transferRequestSchema.omit({ fence: true });

/** Passes the person on: to whom, the reason that they are told, and a note that only staff read. */
export function TransferDialog({ room, leave, cancel }: LeaveProps) {
  const styles = useStyles();
  const { colleagues, isUnread } = useColleagues();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const wish = wishSchema.safeParse({ to: parsed(to), reason, ...(note.trim() !== '' && { note }) }).data ?? null;
  return (
    <AskDialog
      heading={say('transfer.heading')}
      confirm={say('transfer.confirm')}
      isReady={wish !== null}
      onConfirm={() => (wish === null ? undefined : leave(() => room.transfer(wish)))}
      onCancel={cancel}
    >
      <div className={styles.fields}>
        <p>{say('transfer.text')}</p>
        {isUnread ? <p role="alert">{say('transfer.unread')}</p> : null}
        <Field label={say('transfer.to')} required>
          <Select value={to} onChange={(_, { value }) => setTo(value)}>
            <option value="" />
            {colleagues === null ? null : <Targets colleagues={colleagues} />}
          </Select>
        </Field>
        <Field label={say('transfer.reason')} hint={say('transfer.reason-hint')} required>
          <Select value={reason} onChange={(_, { value }) => setReason(value)}>
            <option value="" />
            {TRANSFER_REASONS.map((known) => (
              <option key={known} value={known}>
                {say(`transfer.reason.${known}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('transfer.note')} hint={say('notes.private')}>
          <Textarea value={note} maxLength={2_000} onChange={(_, { value }) => setNote(value)} />
        </Field>
        <Unsent room={room} />
      </div>
    </AskDialog>
  );
}

/** Everybody and every queue, each option with the request's own form as its value. */
function Targets({ colleagues: { staff, hubs, roles } }: { colleagues: Colleagues }) {
  return (
    <>
      <optgroup label={say('transfer.colleagues')}>
        {staff.map(({ id, name, role, languages, here }) => (
          <option key={id} value={JSON.stringify({ kind: 'staff', id })}>
            {say(here ? 'transfer.here' : 'transfer.away', {
              name,
              role,
              languages: languages.map((locale) => languageName(locale)).join(', '),
            })}
          </option>
        ))}
      </optgroup>
      <optgroup label={say('transfer.roles')}>
        {roles.map((role) => (
          <option key={role} value={JSON.stringify({ kind: 'role', role })}>
            {say('transfer.role', { role })}
          </option>
        ))}
      </optgroup>
      <optgroup label={say('transfer.hubs')}>
        {hubs.map(({ id, name }) => (
          <option key={id} value={JSON.stringify({ kind: 'hub', id })}>
            {name}
          </option>
        ))}
      </optgroup>
    </>
  );
}

function useColleagues(): { colleagues: Colleagues | null; isUnread: boolean } {
  const desk = useDesk();
  const [read, setRead] = useState<{ colleagues: Colleagues | null; isUnread: boolean }>({
    colleagues: null,
    isUnread: false,
  });
  useEffect(() => {
    desk.colleagues().then(
      (colleagues) => setRead({ colleagues, isUnread: false }),
      () => setRead({ colleagues: null, isUnread: true }),
    );
  }, [desk]);
  return read;
}

function parsed(value: string) {
  return value === '' ? null : (transferToSchema.safeParse(JSON.parse(value)).data ?? null);
}
