/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { THEMES } from '../../../tab/frame/theme'
import { fakeHost, findHeading, openTab, paint } from '../stage'
import { key } from '../stand-in/samples'

paint()

/** Whether the page is drawn with the colours of that theme: FluentProvider writes them into a style element of its own. */
function isDrawnIn(theme: keyof typeof THEMES): boolean {
  const [written] = [...document.querySelectorAll<HTMLStyleElement>('style[id^="fui-FluentProvider"]')].slice(-1)
  return written?.sheet?.cssRules[0]?.cssText.includes(`--colorNeutralBackground3: ${THEMES[theme].colorNeutralBackground3}`) ?? false
}

test('asks the service with the token and in the language of Teams', async () => {
  const { standIn } = openTab({ host: fakeHost({ locale: 'nn-NO' }) })
  await findHeading('Hei, Ingrid')
  expect(standIn.asked[0]).toMatchObject({ name: 'me', bearer: 'Bearer token-1', acceptLanguage: 'nn-NO' })
})

test('opens the page of the link somebody came by', async () => {
  openTab({ host: fakeHost({ subPageId: `receipt/${key('b')}` }) })
  expect(await findHeading('Signeringsbevis')).toBeTruthy()
})

test('takes the theme of Teams, and changes with it', async () => {
  const { host } = openTab({ host: fakeHost({ theme: 'dark' }) })
  await findHeading('Hei, Ingrid')
  expect([document.documentElement.style.colorScheme, isDrawnIn('dark')]).toEqual(['dark', true])
  host.changeTheme('contrast')
  expect(isDrawnIn('contrast')).toBe(true)
  host.changeTheme('default')
  expect([document.documentElement.style.colorScheme, isDrawnIn('default')]).toEqual(['light', true])
})

test('keeps the ground of the page off menus and dialogs, to which Fluent gives the class of its provider', async () => {
  openTab({ host: fakeHost() })
  const heading = await findHeading('Hei, Ingrid')
  const provider = heading.closest('.fui-FluentProvider')
  expect(provider && getComputedStyle(provider).minHeight).toBe('')
  expect(provider?.firstElementChild && getComputedStyle(provider.firstElementChild).minHeight).toBe('100vh')
})

test('says kindly, outside Teams, where it can be opened, and asks nobody anything', async () => {
  const { standIn } = openTab({ host: { ...fakeHost(), connect: () => Promise.resolve({ outcome: 'outside' }) } })
  expect(await screen.findByRole('link', { name: /Microsoft Teams/ })).toBeTruthy()
  expect(standIn.asked).toEqual([])
})

test('a program around it that fails the greeting is no Teams', async () => {
  openTab({ host: { ...fakeHost(), connect: () => Promise.reject(new Error('no context')) } })
  expect(await screen.findByRole('link', { name: /Microsoft Teams/ })).toBeTruthy()
})
