import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { DeskConversation, TranscriptEntry } from '../../../wire/desk.ts';
import { EXPORT_REASONS, type Export, exportRequestSchema, NOT_TOLD } from '../../../wire/export.ts';
import type { Room } from '../conversation/room.ts';
import { useDesk } from '../shell/desk-context.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { exportPage } from './export-page.ts';
import { FileLink } from './file-link.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  entries: {
    display: 'grid',
    maxHeight: '32vh',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  files: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
});

/** As much of an entry as is needed to know it again, in signs. */
const LABEL = 160;

type Draft = {
  readonly reason: string;
  readonly why: string;
  readonly entries: readonly number[];
  readonly notes: readonly string[];
  readonly goal: boolean;
  readonly plan: boolean;
  readonly telling: string;
};
const EMPTY: Draft = { reason: '', why: '', entries: [], notes: [], goal: false, plan: false, telling: 'told' };

/** Takes out of the talk exactly what must go into the council's own case system, with a reason; then it is saved and printed. */
export function ExportDialog({ room, close }: { room: Room; close: () => void }) {
  const styles = useStyles();
  const desk = useDesk();
  const { conversation } = useWhole(room.state);
  const [draft, setDraft] = useState(EMPTY);
  const [exportId] = useState(() => desk.newId());
  const [taken, setTaken] = useState<Export | null>(null);
  const [isFailed, setFailed] = useState(false);
  if (conversation === null) return null;
  const wish = wishOf(draft, exportId);
  const take = () => {
    if (wish === null) return;
    setFailed(false);
    room.exportPart(wish).then(setTaken, () => setFailed(true));
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : close())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say('export.heading')}</DialogTitle>
          <DialogContent>
            {taken === null ? (
              <div className={styles.fields}>
                <p>{say('export.text')}</p>
                {isFailed ? <p role="alert">{say('export.failed')}</p> : null}
                <Choices conversation={conversation} draft={draft} change={setDraft} />
              </div>
            ) : (
              <Files taken={taken} />
            )}
          </DialogContent>
          <DialogActions fluid>
            {taken === null ? (
              <Button appearance="primary" disabledFocusable={wish === null} onClick={take}>
                {say('export.confirm')}
              </Button>
            ) : null}
            <Button onClick={close}>{say(taken === null ? 'close.cancel' : 'export.done')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

type ChoicesProps = {
  readonly conversation: DeskConversation;
  readonly draft: Draft;
  readonly change: (next: Draft) => void;
};

function Choices({ conversation, draft, change }: ChoicesProps) {
  const styles = useStyles();
  const { entries, notes, shared } = conversation;
  return (
    <>
      <Field label={say('export.reason')} required>
        <RadioGroup
          value={draft.reason}
          onChange={(_, { value }) => change({ ...draft, reason: value, telling: 'told' })}
        >
          {EXPORT_REASONS.map((reason) => (
            <Radio key={reason} value={reason} label={say(`export.reason.${reason}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={say('export.why')} required>
        <Textarea value={draft.why} maxLength={2_000} onChange={(_, { value }) => change({ ...draft, why: value })} />
      </Field>
      <Field label={say('export.entries')}>
        <div className={styles.entries}>
          {entries.map((entry) => (
            <Checkbox
              key={entry.seq}
              label={<EntryLabel entry={entry} />}
              checked={draft.entries.includes(entry.seq)}
              onChange={() => change({ ...draft, entries: toggled(draft.entries, entry.seq) })}
            />
          ))}
        </div>
      </Field>
      <Field label={say('export.also')}>
        <div>
          {shared === 'all' ? (
            <>
              <Checkbox
                label={say('details.goal')}
                checked={draft.goal}
                onChange={() => change({ ...draft, goal: !draft.goal })}
              />
              <Checkbox
                label={say('details.plan')}
                checked={draft.plan}
                onChange={() => change({ ...draft, plan: !draft.plan })}
              />
            </>
          ) : null}
          {notes.map(({ noteId, text, name }) => (
            <Checkbox
              key={noteId}
              label={say('export.note', { name, text })}
              checked={draft.notes.includes(noteId)}
              onChange={() => change({ ...draft, notes: toggled(draft.notes, noteId) })}
            />
          ))}
        </div>
      </Field>
      <Field label={say('export.telling')} hint={say('export.telling-hint')} required>
        <Select value={draft.telling} onChange={(_, { value }) => change({ ...draft, telling: value })}>
          <option value="told">{say('export.told')}</option>
          {draft.reason === 'safeguarding'
            ? NOT_TOLD.map((because) => (
                <option key={because} value={because}>
                  {say(`export.not-told.${because}`)}
                </option>
              ))
            : null}
        </Select>
      </Field>
    </>
  );
}

function Files({ taken }: { taken: Export }) {
  const styles = useStyles();
  const ready = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone: without it the dialog would no longer be where the keyboard is.
  useEffect(() => ready.current?.focus(), []);
  const name = `${taken.reason}-${taken.at.slice(0, 10)}`;
  const json = `${JSON.stringify(taken, null, 1)}\n`;
  return (
    <div className={styles.fields}>
      <p ref={ready} tabIndex={-1} role="status">
        {say('export.ready')}
      </p>
      <div className={styles.files}>
        <FileLink name={`${name}.json`} type="application/json" content={json} label={say('export.json')} />
        <FileLink name={`${name}.html`} type="text/html" content={exportPage(taken)} label={say('export.print')} />
      </div>
    </div>
  );
}

/** The request without the claim's number, once all that it needs is there. */
function wishOf({ telling, ...draft }: Draft, exportId: string) {
  const told = telling === 'told' ? { kind: 'told' } : { kind: 'not-told', because: telling };
  return exportRequestSchema.safeParse({ ...draft, exportId, fence: 0, telling: told }).data ?? null;
}

/** Who said it, and how it begins: what the bot said in English, a person's words in their own direction. */
function EntryLabel({ entry }: { entry: TranscriptEntry }) {
  return (
    <span>
      {say(`export.from.${entry.from}`)}: <bdi>{wordsIn(entry).slice(0, LABEL)}</bdi>
    </span>
  );
}

function wordsIn(entry: TranscriptEntry): string {
  switch (entry.from) {
    case 'person':
    case 'staff':
      return entry.text;
    case 'withheld':
      return entry.english;
    case 'bot':
    case 'system':
      return entry.english.text;
  }
}

function toggled<T>(all: readonly T[], one: T): T[] {
  return all.includes(one) ? all.filter((it) => it !== one) : [...all, one];
}
