/** What an address asks the chat for, as our other pages link to it: a guide (`#about=gp`), or to go on with a plan (`#plan=ABCD-1234-EFGH`). */
export type Asked = { readonly for: 'guide'; readonly guide: string } | { readonly for: 'plan'; readonly code: string };

/** What a link says to the service: where to begin, and who gave it. */
export type LinkAsked = { readonly start?: string; readonly from?: string };

const WORD = /^[a-z0-9-]{1,80}$/;
const GUIDE = /^#about=([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const PLAN = /^#plan=([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})$/;

/**
 * What the address of the page asks for, or null. It is taken out of the address, so that loading the page again does not ask again, and
 * a code stands in no history.
 */
export function askedInAddress(): Asked | null {
  const guide = GUIDE.exec(location.hash)?.[1];
  const code = PLAN.exec(location.hash)?.[1];
  if (guide === undefined && code === undefined) return null;
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  return code === undefined ? { for: 'guide', guide: guide ?? '' } : { for: 'plan', code };
}

/** What the link by which the person came asks for. Nothing of it is shown by this page, and what the service does not know it passes over. */
export function linkAsked(): LinkAsked {
  const said = new URLSearchParams(location.search);
  const [start, from] = ['start', 'from'].map((name) => said.get(name) ?? '');
  return { ...(start && WORD.test(start) && { start }), ...(from && WORD.test(from) && { from }) };
}

/** Takes what the link asked for out of the address, so that loading the page again does not ask again. */
export function forgetLink(): void {
  const address = new URL(location.href);
  for (const name of ['start', 'from']) address.searchParams.delete(name);
  if (address.href !== location.href) history.replaceState(null, '', address);
}
