import { makeStyles, tokens } from '@fluentui/react-components';
import type { DeskIntroduction } from '../../../wire/introductions.ts';
import { say } from '../words.ts';

const useStyles = makeStyles({
  warning: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** What is to be done once the person took it back: the partner was told, or may have been. Nothing where they know nothing. */
export function ToDelete({ introduction }: { introduction: Pick<DeskIntroduction, 'state' | 'wasTold' | 'place'> }) {
  const styles = useStyles();
  const { state, wasTold, place } = introduction;
  if (state !== 'withdrawn' || wasTold === false) return null;
  return (
    <p className={styles.warning}>
      {say(wasTold === null ? 'introduction.perhaps-told' : 'introduction.to-delete', { place })}
    </p>
  );
}
