import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type CouncilSite = { readonly origin: string; stop(): Promise<void> };

/**
 * A council's web site on another origin, and for a browser another site, because `localhost` is no IP address. It is as strict as such a
 * site can be: no script and no frame but the service's, no style in the page, trusted types, isolated from other sites.
 * `/<locale>` is a page in that language with the launcher on it; `service` is asked for when a page is.
 */
export async function startCouncilSite(service: () => string): Promise<CouncilSite> {
  const server = createServer((request, answer) => {
    const locale = request.url?.slice(1, 3) ?? '';
    const direction = locale === 'ar' ? 'rtl' : 'ltr';
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${service()}; frame-src ${service()}; style-src 'self'; base-uri 'none'; require-trusted-types-for 'script'`,
    );
    answer.setHeader('cross-origin-embedder-policy', 'require-corp');
    answer.end(`<!doctype html>
<html lang="${locale}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Council</title>
<script src="${service()}/embed.js" data-lang="${locale}" async></script></head>
<body><main><h1>Example Council</h1><p><a href="#bins">Bins and recycling</a></p></main></body>
</html>`);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
