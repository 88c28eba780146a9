import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';

const THEMES: ReadonlyMap<string, Theme> = new Map([
  ['default', teamsLightTheme],
  ['dark', teamsDarkTheme],
  ['contrast', teamsHighContrastTheme],
]);

/** Fluent's theme for Teams' own name of one; null for a name that is new to us, which is drawn as the system asks. */
export function themeNamed(name: string): Theme | null {
  return THEMES.get(name) ?? null;
}
