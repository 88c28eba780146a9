/** True for an address that a link may have: the web and the telephone. */
export function isSafeLink(href: string): boolean {
  return /^(?:https?:\/\/|tel:)/i.test(href);
}
