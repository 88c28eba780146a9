import { Button } from '@fluentui/react-components';
import { useHost } from '../shell/host.ts';
import { say } from '../words.ts';

/** Passes on a link to the conversation, where the host has a way to; it opens the desk here for colleagues who may see it. */
export function ShareLink({ conversation }: { conversation: string }) {
  const { share } = useHost();
  if (share === null || conversation === '') return null;
  return (
    <Button size="small" onClick={() => share(conversation)}>
      {say('share.link')}
    </Button>
  );
}
