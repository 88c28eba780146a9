import { createHash, randomBytes } from 'node:crypto';

/** As much of a browser as a sign-in needs: it keeps cookies by name and path, and follows no redirect by itself. */
export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string }>();

  async open(address: string | URL, form?: Record<string, string>): Promise<Response> {
    const url = new URL(address);
    const cookie = [...this.#cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie, accept: 'text/html' },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Follows redirects until a page is shown, or the address begins with `until`. */
  async follow(response: Response, from: string | URL, until: string): Promise<{ response: Response; url: URL }> {
    let at = { response, url: new URL(from) };
    for (let hop = 0; hop < 10; hop += 1) {
      const location = at.response.headers.get('location');
      if (location === null) return at;
      const url = new URL(location, at.url);
      if (url.href.startsWith(until)) return { response: at.response, url };
      at = { response: await this.open(url), url };
    }
    throw new Error('too many redirects');
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const path = attributes.find((part) => /^path=/i.test(part))?.slice('path='.length) ?? '/';
    const expires = attributes.find((part) => /^expires=/i.test(part))?.slice('expires='.length);
    if (expires !== undefined && Date.parse(expires) < Date.now()) this.#cookies.delete(name);
    else this.#cookies.set(name, { value: pair.slice(pair.indexOf('=') + 1), path });
  }
}

export type Settings = { issuer: string; clientId: string; scope: string; resource: string };
export type Tokens = { access_token: string; refresh_token: string; expires_in: number };

/** What the desk does to sign somebody in: authorization code with PKCE. */
export class Desk {
  readonly #settings: Settings;
  readonly #redirect: string;
  readonly #verifier = randomBytes(32).toString('base64url');

  constructor(settings: Settings, redirect: string) {
    this.#settings = settings;
    this.#redirect = redirect;
  }

  authorization(): URL {
    const url = new URL(`${this.#settings.issuer}/auth`);
    url.search = new URLSearchParams({
      client_id: this.#settings.clientId,
      response_type: 'code',
      redirect_uri: this.#redirect,
      scope: this.#settings.scope,
      resource: this.#settings.resource,
      state: 'state-1',
      code_challenge: createHash('sha256').update(this.#verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }).toString();
    return url;
  }

  redeem(code: string, verifier = this.#verifier): Promise<Response> {
    return this.#token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: this.#redirect,
      code_verifier: verifier,
    });
  }

  refresh(token: string): Promise<Response> {
    return this.#token({ grant_type: 'refresh_token', refresh_token: token });
  }

  #token(form: Record<string, string>): Promise<Response> {
    const body = new URLSearchParams({ client_id: this.#settings.clientId, ...form });
    // As a browser does: it names the page's origin, also to that same origin.
    const headers = { origin: new URL(this.#redirect).origin };
    return fetch(`${this.#settings.issuer}/token`, { method: 'POST', headers, body });
  }
}
