/** @jest-environment jsdom */
import { waitFor } from '@testing-library/react'
import type { Host } from '../../tab/frame/host'

type Request = { id: number; uuidAsString: string; func: string; args?: unknown[] }
type Answers = Partial<Record<string, unknown[]>>

const RUNTIME = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: {}, supports: { pages: {} } })
const CONTEXT = { locale: 'nn-NO', theme: 'dark', entityId: 'kvitter', subEntityId: 'standard', hostClientType: 'web', frameContext: 'content', sessionId: 's' }
const ANSWERS: Answers = { initialize: ['content', 'web', RUNTIME, '2.58.0'], getContext: [CONTEXT], 'authentication.getAuthToken': [true, 'token-1'] }

/** Teams as the library meets it: a window above ours that answers by messages. */
function standAbove(answers: Answers): { asked: string[]; say: (func: string, args: unknown[]) => void } {
  const asked: string[] = []
  const parent = { postMessage: (request: Request) => answer(request) }
  const tell = (data: object) => {
    const event = new MessageEvent('message', { data, origin: window.location.origin })
    Object.defineProperty(event, 'source', { value: parent })
    window.dispatchEvent(event)
  }
  const answer = ({ id, uuidAsString, func }: Request) => {
    asked.push(func)
    const args = answers[func]
    if (args) setTimeout(() => tell({ id, uuidAsString, args }), 0)
  }
  Object.defineProperty(window, 'parent', { value: parent, configurable: true })
  return { asked, say: (func, args) => tell({ func, args }) }
}

/** The library keeps its state in its module: each test begins with one that has none. */
async function loadTeams(): Promise<{ teams: Host; answersWithin: number }> {
  jest.resetModules()
  // The library asks Microsoft for newer names of hosts; without an answer it uses those it came with.
  globalThis.fetch = () => Promise.reject(new Error('no network'))
  const { teams, TEAMS_ANSWERS_WITHIN_MS } = await import('../../tab/teams')
  return { teams, answersWithin: TEAMS_ANSWERS_WITHIN_MS }
}

test('learns language, theme and where the link leads', async () => {
  standAbove(ANSWERS)
  const { teams } = await loadTeams()
  expect(await teams.connect()).toEqual({ outcome: 'inside', locale: 'nn-NO', theme: 'dark', subPageId: 'standard' })
})

test('draws a theme it does not know in the light one', async () => {
  standAbove({ ...ANSWERS, getContext: [{ ...CONTEXT, theme: 'glass' }] })
  const { teams } = await loadTeams()
  expect(await teams.connect()).toMatchObject({ theme: 'default' })
})

test('gets its token from Teams, and hears when the theme changes', async () => {
  const { say, asked } = standAbove(ANSWERS)
  const { teams } = await loadTeams()
  await teams.connect()
  expect(await teams.getToken()).toBe('token-1')
  const heard: string[] = []
  teams.onThemeChange((theme) => heard.push(theme))
  say('themeChange', ['contrast'])
  await waitFor(() => expect(heard).toEqual(['contrast']))
  teams.showReady()
  expect(asked).toEqual(expect.arrayContaining(['appInitialization.appLoaded', 'appInitialization.success']))
})

test('a refused token is an error, not an empty one', async () => {
  standAbove({ ...ANSWERS, 'authentication.getAuthToken': [false, 'resourceRequiresConsent'] })
  const { teams } = await loadTeams()
  await teams.connect()
  await expect(teams.getToken()).rejects.toThrow('resourceRequiresConsent')
})

test('knows at once when there is no window above', async () => {
  Object.defineProperty(window, 'parent', { value: window, configurable: true })
  const { teams } = await loadTeams()
  expect(await teams.connect()).toEqual({ outcome: 'outside' })
})

test('does not wait a minute for a window above that is not Teams', async () => {
  standAbove({})
  const { teams, answersWithin } = await loadTeams()
  jest.useFakeTimers()
  const connected = teams.connect()
  await jest.advanceTimersByTimeAsync(answersWithin)
  expect(await connected).toEqual({ outcome: 'outside' })
  jest.useRealTimers()
})
