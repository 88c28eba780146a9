/** What an address asks the chat for, as our other pages link to it: a guide (`#about=gp`), or to go on with a plan (`#plan=ABCD-1234-EFGH`). */
export type Asked = { readonly for: 'guide'; readonly guide: string } | { readonly for: 'plan'; readonly code: string };

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
