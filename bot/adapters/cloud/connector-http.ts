import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { FingerpostError } from '../../errors.ts';
import { channelFailure } from './channel-failure.ts';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
export type ConnectorHttp = NonNullable<ConnectorOptions['httpClient']>;
type Request = Parameters<ConnectorHttp['sendRequest']>[0];

/** Longest wait for the answer of a channel's service, in milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * How the SDK's clients reach a channel's service. The SDK's own way sends again by itself, up to three times and for as long as
 * `Retry-After` says, while the person's turn waits, and follows redirects with our token. Here a request goes out once, to the
 * address that was checked, and what is not a success rejects with `channel.unavailable`, as a ChannelFailure where there was an answer:
 * sending again is the outbox's.
 */
export const connectorHttp: ConnectorHttp = {
  sendRequest: async (request) => {
    const { answer, bodyAsText } = await send(request);
    if (!answer.ok) throw channelFailure(answer.status, bodyAsText, answer.headers.get('retry-after'), Date.now());
    const headers = request.headers.clone();
    for (const name of headers.headerNames()) headers.remove(name);
    for (const [name, value] of answer.headers) headers.set(name, value);
    return { request, status: answer.status, headers, bodyAsText };
  },
};

/** Whether a message arrived is unknown also where the answer breaks off: it is read here, so that both fail in the same way. */
async function send(request: Request): Promise<{ readonly answer: Response; readonly bodyAsText: string }> {
  try {
    const answer = await fetch(request.url, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      body: typeof request.body === 'string' ? request.body : null,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { answer, bodyAsText: await answer.text() };
  } catch (cause) {
    throw unavailable(cause);
  }
}

function unavailable(cause: unknown): FingerpostError {
  return new FingerpostError('channel.unavailable', { cause });
}
