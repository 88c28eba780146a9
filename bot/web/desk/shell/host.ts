import type { Theme } from '@fluentui/react-components';
import { createContext, useContext } from 'react';
import { Store } from '../state/store.ts';

/** What the desk is shown in, and what that gives it. */
export type Host = {
  /** The theme that the host is in; null to go by what the system asks for. */
  readonly theme: Store<Theme | null>;
  /** Shows the host's own way of passing on a link to a conversation; null where there is none. */
  readonly share: ((conversation: string) => void) | null;
};

/** A browser, which goes by the system and has an address bar. */
export const BROWSER: Host = { theme: new Store<Theme | null>(null), share: null };

export const HostContext = createContext<Host>(BROWSER);

export function useHost(): Host {
  return useContext(HostContext);
}
