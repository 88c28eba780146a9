import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Session } from '../sign-in/session.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';
import { useDesk } from './desk-context.ts';

/** Calm lines above the panes: about the connection, the sign-in, and what did not work. Each is read out when it appears. */
export function Banners({ session }: { session: Pick<Session, 'state' | 'signIn'> }) {
  const desk = useDesk();
  const feed = useWhole(desk.feed.state);
  const signIn = useWhole(session.state);
  const notice = useWhole(desk.notice);
  return (
    <div role="status">
      {signIn === 'sign-in-again' ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('banner.sign-in-again')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void desk.attempt(() => session.signIn())}>{say('banner.sign-in')}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {feed === 'reconnecting' && signIn === 'signed-in' ? (
        <MessageBar layout="multiline">
          <MessageBarBody>{say('banner.reconnecting')}</MessageBarBody>
        </MessageBar>
      ) : null}
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
