import { type Pass, refresh } from './calls.ts';

/** How long to wait before asking again when the service did not answer, in seconds. */
const RETRY_S = 60;

export type Freshness = { readonly stop: () => void };

/** Keeps a token fresh while the page is open: asks for the next one when half of its `seconds` are over. */
export function keepFresh(
  pass: Pass,
  seconds: number,
  on: { refreshed: (token: string) => void; expired: () => void },
): Freshness {
  let stopped = false;
  let now = pass;
  let timer = wait(seconds / 2);

  function wait(waitSeconds: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => void ask(), waitSeconds * 1000);
  }

  async function ask(): Promise<void> {
    const answer = await refresh(now);
    if (stopped) return;
    if (answer.is === 'ok') {
      now = { ...now, token: answer.value.token };
      on.refreshed(now.token);
      timer = wait(answer.value.expires_in / 2);
    } else if (answer.is === 'later') timer = wait(RETRY_S);
    else on.expired();
  }

  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
