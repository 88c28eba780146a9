/**
 * The guide that the address asks about, `#about=gp`, as our other pages link to it; null when it asks for none. It is taken out of the
 * address, so that loading the page again does not ask again.
 */
export function askedInAddress(): string | null {
  const guide = /^#about=([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(location.hash)?.[1] ?? null;
  if (guide !== null) history.replaceState(null, '', `${location.pathname}${location.search}`);
  return guide;
}
