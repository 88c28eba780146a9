import { Button, Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { type CloseOutcome, closeOutcomeSchema, NOT_SOLVED, OUTCOMES } from '../../../wire/desk.ts';
import { AskDialog } from '../shell/ask-dialog.tsx';
import { useDialogs } from '../shell/dialog-context.ts';
import { say } from '../words.ts';
import type { LeaveProps } from './leave-props.ts';
import { Unsent } from './unsent.tsx';

type Draft = { readonly outcome: string; readonly to: string; readonly because: string };

/** Ends the talk with an outcome: to whom, or why not, where that belongs to it. */
export function CloseDialog({ room, leave, cancel }: LeaveProps) {
  const [draft, setDraft] = useState<Draft>({ outcome: '', to: '', because: '' });
  const { outcome, to, because } = draft;
  const end = endOf(draft);
  const [isNothing, setNothing] = useState(false);
  return (
    <AskDialog
      heading={say('close.heading')}
      confirm={say('close.confirm')}
      isReady={end !== null && (outcome !== 'safeguarding' || isNothing)}
      onConfirm={() => (end === null ? undefined : leave(() => room.close(end)))}
      onCancel={cancel}
    >
      <Field label={say('close.outcomes')}>
        <RadioGroup value={outcome} onChange={(_, { value }) => setDraft({ ...draft, outcome: value })}>
          {OUTCOMES.map((known) => (
            <Radio key={known} value={known} label={say(`close.outcome.${known}`)} />
          ))}
        </RadioGroup>
      </Field>
      {outcome === 'signposted' || outcome === 'referred' ? (
        <Field label={say(`close.to.${outcome}`)} required>
          <Input value={to} maxLength={120} onChange={(_, { value }) => setDraft({ ...draft, to: value })} />
        </Field>
      ) : null}
      {outcome === 'not-solved' ? (
        <Field label={say('close.because')} required>
          <Select value={because} onChange={(_, { value }) => setDraft({ ...draft, because: value })}>
            <option value="" />
            {NOT_SOLVED.map((reason) => (
              <option key={reason} value={reason}>
                {say(`close.because.${reason}`)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {outcome === 'safeguarding' ? <KeepFirst isNothing={isNothing} change={setNothing} /> : null}
      <p>{say('close.text')}</p>
      <Unsent room={room} />
    </AskDialog>
  );
}

/** What must outlive the talk is taken out of it before it is closed: afterwards nobody can. */
function KeepFirst({ isNothing, change }: { isNothing: boolean; change: (isNothing: boolean) => void }) {
  const { show } = useDialogs();
  return (
    <Field label={say('close.keep')} required>
      <div>
        <Button onClick={() => show('export')}>{say('talk.export')}</Button>
        <Checkbox
          label={say('close.keep-done')}
          checked={isNothing}
          onChange={(_, { checked }) => change(checked === true)}
        />
      </div>
    </Field>
  );
}

/** The outcome, once all that belongs to it is there. */
function endOf({ outcome, to, because }: Draft): CloseOutcome | null {
  const parts = outcome === 'not-solved' ? { outcome, because } : { outcome, ...(to.trim() !== '' && { to }) };
  const needsNobody = outcome === 'solved' || outcome === 'safeguarding';
  return closeOutcomeSchema.safeParse(needsNobody ? { outcome } : parts).data ?? null;
}
