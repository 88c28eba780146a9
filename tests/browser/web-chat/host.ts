import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webChatScript } from '../../../bot/prepare/web-chat.mjs';

/** What a council's page does to have it: an element with a height, the script, and a token of our Direct Line. */
const PAGE = `<!doctype html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A page with Web Chat</title>
<style>html, body, main { height: 100%; margin: 0 }</style>
<main id="webchat"></main>
<script src="/webchat.js"></script>
<script>
  const { token, domain, webSocket, locale } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  WebChat.renderWebChat(
    {
      directLine: WebChat.createDirectLine({ token, domain, webSocket: webSocket === 'true', pollingInterval: 200 }),
      locale,
      styleOptions: { suggestedActionLayout: 'flow' },
    },
    document.getElementById('webchat'),
  );
</script>`;

export type WebChatHost = { readonly url: string; stop(): Promise<void> };

/** A site of somebody else's that has Web Chat on its page. */
export async function startWebChatHost(): Promise<WebChatHost> {
  const bundle = await readFile(webChatScript);
  const server = createServer((request, response) => {
    const isScript = request.url === '/webchat.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' });
    response.end(isScript ? bundle : PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
