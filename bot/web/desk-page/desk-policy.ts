import { randomBytes } from 'node:crypto';

/** A nonce for one answer: 128 bits, which nobody guesses. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * Who may show the tab: the hosts that Microsoft's page of requirements for tabs names for Teams and for all hosts, and nobody else.
 * Every frame around the tab must be one of them.
 */
const TEAMS_HOSTS = ['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'];

/**
 * The policy of the desk: our own script, our own file of styles and those that carry this answer's nonce, calls to ourselves and to
 * whoever signs staff in. No frame, no form, no image from anywhere.
 */
export function deskPolicy({ nonce, issuer }: { nonce: string; issuer: string }): string {
  return policy({ nonce, calls: ["'self'", new URL(issuer).origin], frames: ["'none'"] });
}

/**
 * The same for the tab in Teams: Teams signs staff in, so the page calls nobody but us. That also keeps Teams' library from
 * fetching a longer list of hosts that it would listen to: it goes by the one that it brings.
 */
export function tabPolicy(nonce: string): string {
  return policy({ nonce, calls: ["'self'"], frames: TEAMS_HOSTS });
}

type Parts = { readonly nonce: string; readonly calls: readonly string[]; readonly frames: readonly string[] };

function policy({ nonce, calls, frames }: Parts): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `connect-src ${calls.join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frames.join(' ')}`,
  ].join('; ');
}
