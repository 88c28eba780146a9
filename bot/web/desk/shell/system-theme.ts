import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const DARK = '(prefers-color-scheme: dark)';
const FORCED = '(forced-colors: active)';

/** The Teams theme that fits what the system asks for, kept current. */
export function useSystemTheme(): Theme {
  const isForced = useMedia(FORCED);
  const isDark = useMedia(DARK);
  if (isForced) return teamsHighContrastTheme;
  return isDark ? teamsDarkTheme : teamsLightTheme;
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
