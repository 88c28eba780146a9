/** Sent with everything that the page is made of. */
export const COMMON_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
} as const;

/**
 * The policy of the chat page: our own script, one style known by its hash, nothing else. Browsers that do not count a web socket as
 * part of 'self' need its address named; `host` is the request's, and left out unless it is a plain host and port. `framedBy` are origins
 * on whose pages it may stand; none: on no page.
 */
export function chatPolicy(styleHash: string, host: string, framedBy: readonly string[] = []): string {
  const socket = /^[\w.-]+(?::\d{1,5})?$/.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src '${styleHash}'`,
    `connect-src 'self'${socket}`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framedBy.length === 0 ? "'none'" : framedBy.join(' ')}`,
    "require-trusted-types-for 'script'",
  ].join('; ');
}

export const EXIT_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
