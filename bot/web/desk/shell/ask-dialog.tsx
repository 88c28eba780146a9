import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { say } from '../words.ts';

type Props = {
  readonly heading: string;
  readonly confirm: string;
  readonly isReady?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** Asks before something that the person notices. Escape and the second button change nothing. */
export function AskDialog({ heading, confirm, isReady = true, onConfirm, onCancel, children }: Props) {
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onCancel())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{heading}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={!isReady} onClick={onConfirm}>
              {confirm}
            </Button>
            <Button onClick={onCancel}>{say('close.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
