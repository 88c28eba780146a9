import { app, authentication, pages } from '@microsoft/teams-js';

/** What the tab asks of Teams. Nothing that anybody wrote is among it. */
export type Teams = {
  /** Resolves when Teams answers. @throws where there is no Teams around this page */
  readonly start: () => Promise<void>;
  /** What Teams says of the tab and of who uses it, in a form to be checked. Not to be trusted: only a token says who it is. */
  readonly context: () => Promise<unknown>;
  /** Calls `hear` with the name of each theme that Teams changes to. */
  readonly onTheme: (hear: (name: string) => void) => void;
  /** A token for the desk's API. Unless `silent`, Teams may ask whoever uses it. @throws with Teams' reason */
  readonly token: (options: { silent: boolean }) => Promise<string>;
  /** Shows Teams' own dialog with a link to a part of the tab. `id` and `label` become part of the link. */
  readonly share: (link: { id: string; label: string }) => void;
  /** Tells Teams that the tab can be seen. */
  readonly ready: () => void;
};

/** Teams, through its own library: the only place that knows it. */
export const teams: Teams = {
  start: () => app.initialize(),
  context: () => app.getContext(),
  onTheme: (hear) => app.registerOnThemeChangeHandler(hear),
  token: (options) => authentication.getAuthToken(options),
  share: ({ id, label }) => pages.shareDeepLink({ subPageId: id, subPageLabel: label }),
  ready: () => void app.notifySuccess(),
};
