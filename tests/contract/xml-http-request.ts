/**
 * `botframework-directlinejs` speaks HTTP through the browser's XMLHttpRequest, which Node has not. This is the part of it
 * that the library uses, over `fetch`; the library itself is as it was published.
 */
export class FetchXmlHttpRequest {
  onreadystatechange: ((this: this, event: unknown) => void) | null = null;
  onerror: ((this: this, event: unknown) => void) | null = null;
  ontimeout: ((this: this, event: unknown) => void) | null = null;
  readonly upload = {};
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = '';
  timeout = 0;
  withCredentials = false;
  readonly #headers: Record<string, string> = {};
  readonly #abort = new AbortController();
  #answer: Response | null = null;
  #method = '';
  #url = '';

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }

  getResponseHeader(name: string): string | null {
    return this.#answer?.headers.get(name) ?? null;
  }

  abort(): void {
    this.#abort.abort();
  }

  send(body?: string | FormData): void {
    void this.#send(body ?? null);
  }

  async #send(body: string | FormData | null): Promise<void> {
    const signal = AbortSignal.any([this.#abort.signal, AbortSignal.timeout(this.timeout || 20_000)]);
    try {
      this.#answer = await fetch(this.#url, { method: this.#method, headers: this.#headers, body, signal });
      const text = await this.#answer.text();
      this.response = text === '' ? null : JSON.parse(text);
      this.status = this.#answer.status;
      this.readyState = 4;
      this.onreadystatechange?.({});
    } catch {
      if (this.#abort.signal.aborted) return;
      this.readyState = 4;
      if (signal.aborted) this.ontimeout?.({});
      else this.onerror?.({});
    }
  }
}
