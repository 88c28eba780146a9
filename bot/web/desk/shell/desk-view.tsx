import { makeStyles } from '@fluentui/react-components';
import { ArrivalsDialog } from '../arrivals/arrivals-dialog.tsx';
import { LeaveDialogs } from '../conversation/leave-dialogs.tsx';
import type { Desk } from '../desk.ts';
import { TalkDialogs } from '../introductions/talk-dialogs.tsx';
import { UnderWayDialog } from '../introductions/under-way-dialog.tsx';
import { KeysDialog } from '../keyboard/keys-dialog.tsx';
import { useKeys } from '../keyboard/use-keys.ts';
import { PhraseDialog } from '../phrases/phrase-dialog.tsx';
import { ReportsDialog } from '../reports/reports-dialog.tsx';
import { ShiftDialog } from '../shift/shift-dialog.tsx';
import type { SignIn } from '../sign-in/sign-in.ts';
import { UndeliveredDialog } from '../undelivered/undelivered-dialog.tsx';
import { Banners } from './banners.tsx';
import { DeskContext, useDesk } from './desk-context.ts';
import { DialogContext } from './dialog-context.ts';
import { PaneSwitch } from './pane-switch.tsx';
import { Panes } from './panes.tsx';
import { TopBar } from './top-bar.tsx';
import { useDialogState } from './use-dialog-state.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useTitle } from './use-title.ts';
import { WithoutPeople } from './without-people.tsx';

const useStyles = makeStyles({
  // Where a page is very low, as at 400 %, it scrolls as a whole, and each pane is as high as the window.
  desk: { display: 'flex', flexDirection: 'column', height: '100%', '@media (max-height: 480px)': { height: 'auto' } },
});

/** The whole desk of somebody who is signed in. */
export function DeskView({ desk, signIn }: { desk: Desk; signIn: SignIn }) {
  const dialogs = useDialogState();
  return (
    <DeskContext value={desk}>
      <DialogContext value={dialogs}>
        <Layout signIn={signIn} />
      </DialogContext>
    </DeskContext>
  );
}

function Layout({ signIn }: { signIn: SignIn }) {
  const styles = useStyles();
  const desk = useDesk();
  const { signOut } = signIn;
  useKeys();
  useTitle();
  useKeptFocus();
  return (
    <div className={styles.desk}>
      <TopBar onSignOut={signOut === null ? null : () => void desk.attempt(signOut)} />
      {desk.me.may.talks ? <PaneSwitch /> : null}
      <Banners signIn={signIn} />
      {desk.me.may.talks ? <Panes /> : <WithoutPeople />}
      <LeaveDialogs />
      <KeysDialog />
      <ReportsDialog />
      <ArrivalsDialog />
      <TalkDialogs />
      {desk.me.may.talks ? <UnderWayDialog /> : null}
      <PhraseDialog />
      <UndeliveredDialog />
      {desk.me.may.joinsBeside ? <ShiftDialog /> : null}
    </div>
  );
}
