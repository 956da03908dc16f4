import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components'
import type { ThemeName } from './host'

/** What Fluent draws under each theme of Teams. */
export const THEMES: Record<ThemeName, Theme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

/** What the browser draws itself: scroll bars, date pickers. */
export const COLOUR_SCHEMES: Record<ThemeName, 'light' | 'dark'> = { default: 'light', dark: 'dark', contrast: 'dark' }
