/** @jest-environment jsdom */
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components'
import { COLOUR_SCHEMES, THEMES } from '../../../tab/frame/theme'

test('each theme of Teams has its own, and what the browser draws goes with it', () => {
  expect(THEMES).toEqual({ default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme })
  expect(COLOUR_SCHEMES).toEqual({ default: 'light', dark: 'dark', contrast: 'dark' })
})
