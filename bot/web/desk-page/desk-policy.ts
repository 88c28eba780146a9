import { randomBytes } from 'node:crypto';

/** A nonce for one answer: 128 bits, which nobody guesses. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * The policy of the desk: our own script, our own file of styles and those that carry this answer's nonce, calls to ourselves and to
 * whoever signs staff in. No frame, no form, no image from anywhere.
 */
export function deskPolicy({ nonce, issuer }: { nonce: string; issuer: string }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `connect-src 'self' ${new URL(issuer).origin}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
