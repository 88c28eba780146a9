import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useDialogs } from '../shell/dialog-context.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { KEYS } from './keys.ts';
import { keysOn } from './keys-on.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalM} 0 0`,
  },
  label: { margin: 0 },
  key: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
  },
});

const IN_THE_BOX = [
  { key: 'Enter', label: 'keys.send' },
  { key: 'Shift + Enter', label: 'keys.line' },
] as const;

/** All shortcuts, and the switch that turns the single-key ones off. */
export function KeysDialog() {
  const styles = useStyles();
  const { open, show } = useDialogs();
  const isOn = useWhole(keysOn) === 'on';
  return (
    <Dialog open={open === 'keys'} onOpenChange={(_, data) => show(data.open ? 'keys' : null)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('keys.heading')}</DialogTitle>
          <DialogContent>
            <Field hint={say('keys.on-text')}>
              <Switch
                label={say('keys.on')}
                checked={isOn}
                onChange={(_, { checked }) => keysOn.set(checked ? 'on' : 'off')}
              />
            </Field>
            <dl className={styles.list}>
              {[...KEYS, ...IN_THE_BOX].map(({ key, label }) => (
                <Shortcut key={key} name={key} label={say(label)} />
              ))}
            </dl>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => show(null)}>
              {say('keys.done')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Shortcut({ name, label }: { name: string; label: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>
        <kbd className={styles.key}>{name}</kbd>
      </dt>
      <dd className={styles.label}>{label}</dd>
    </>
  );
}
