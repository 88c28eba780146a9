import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { languageName } from '../queue/languages.ts';
import { useDesk } from '../shell/desk-context.ts';
import { useWhole } from '../state/use-store.ts';
import { say } from '../words.ts';

/** A line for each note that names us. It leads to the conversation where we may come to it. */
export function MentionBars() {
  const desk = useDesk();
  const named = useWhole(desk.named.state);
  return named.map(({ conversation, by, locale, mayOpen }) => (
    <MessageBar key={conversation} layout="multiline">
      <MessageBarBody>
        {say(mayOpen ? 'mention.open' : 'mention.ask', { name: by, language: languageName(locale) })}
      </MessageBarBody>
      <MessageBarActions>
        {mayOpen ? <Button onClick={() => desk.select(conversation)}>{say('mention.go')}</Button> : null}
        <Button onClick={() => void desk.named.done(conversation)}>{say('mention.done')}</Button>
      </MessageBarActions>
    </MessageBar>
  ));
}
