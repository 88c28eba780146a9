import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

/**
 * The theme to draw in, kept current: the host's, where it has one, else what the system asks for. Colours that the system forces on
 * every page win, because they would be drawn anyway. The browser's own scroll bars and fields are put into the same theme.
 */
export function useTheme(host: Theme | null): Theme {
  const isForced = useMedia(FORCED);
  const isDark = useMedia(DARK);
  const theme = isForced ? teamsHighContrastTheme : (host ?? (isDark ? teamsDarkTheme : teamsLightTheme));
  const scheme = host === null ? '' : theme === teamsLightTheme ? 'light' : 'dark';
  useEffect(() => {
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
  return theme;
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (wake) => {
      const media = matchMedia(query);
      media.addEventListener('change', wake);
      return () => media.removeEventListener('change', wake);
    },
    () => matchMedia(query).matches,
  );
}
