import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { MentionBars } from '../mentions/mention-bars.tsx';
import type { SignIn } from '../sign-in/sign-in.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { useDesk } from './desk-context.ts';

/** Calm lines above the panes: about the connection, the sign-in, and what did not work. Each is read out when it appears. */
export function Banners({ signIn }: { signIn: Pick<SignIn, 'state' | 'signIn'> }) {
  const desk = useDesk();
  const feed = useWhole(desk.feed.state);
  const signedIn = useWhole(signIn.state);
  const notice = useWhole(desk.notice);
  return (
    <div role="status">
      {signedIn === 'sign-in-again' ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('banner.sign-in-again')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void desk.attempt(() => signIn.signIn())}>{say('banner.sign-in')}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {feed === 'reconnecting' && signedIn === 'signed-in' ? (
        <MessageBar layout="multiline">
          <MessageBarBody>{say('banner.reconnecting')}</MessageBarBody>
        </MessageBar>
      ) : null}
      <MentionBars />
      {notice === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(notice.key)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => desk.notice.set(null)}>{say('banner.dismiss')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
