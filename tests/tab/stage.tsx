import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { KvitterTab } from '../../tab/frame/kvitter-tab'
import type { Host, ThemeName } from '../../tab/frame/host'
import { createStandIn, type Overrides, type StandIn } from './stand-in/service'

export type FakeHost = Host & { changeTheme(theme: ThemeName): void; tokens: string[]; readyTimes: number }

/** Teams as the tab's own port describes it. */
export function fakeHost({ locale = 'nb-NO', theme = 'default', subPageId }: { locale?: string; theme?: ThemeName; subPageId?: string } = {}): FakeHost {
  let listener: (theme: ThemeName) => void = () => undefined
  const host: FakeHost = {
    tokens: [],
    readyTimes: 0,
    connect: () => Promise.resolve({ outcome: 'inside', locale, theme, subPageId }),
    onThemeChange: (change) => {
      listener = change
    },
    getToken: () => {
      const token = `token-${host.tokens.length + 1}`
      host.tokens.push(token)
      return Promise.resolve(token)
    },
    showReady: () => {
      host.readyTimes += 1
    },
    changeTheme: (changed) => act(() => listener(changed)),
  }
  return host
}

/** The wire: the stand-in behind what the browser calls fetch. While `isDown`, nobody answers. */
export function fakeFetch(standIn: StandIn): { fetch: typeof fetch; wire: { isDown: boolean } } {
  const wire = { isDown: false }
  const answer = async (address: string, init: RequestInit = {}) => {
    await Promise.resolve()
    if (wire.isDown) throw new TypeError('Failed to fetch')
    const { status, body } = standIn.answer(init.method ?? 'GET', address, init.body as string | undefined, init.headers as Record<string, string>)
    return { ok: status < 400, status, json: () => Promise.resolve(structuredCloneOf(body)) } as Response
  }
  return { fetch: answer as typeof fetch, wire }
}

// jsdom has no structuredClone; what goes over the wire is JSON anyway.
const structuredCloneOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

export type Staged = { user: UserEvent; standIn: StandIn; host: FakeHost; wire: { isDown: boolean } }
export type Staging = { at?: string; answers?: Overrides; host?: FakeHost }

/** Opens the whole tab at a page, as Teams would, over a fake host and a fake wire. */
export function openTab({ at = '', answers = {}, host = fakeHost() }: Staging = {}): Staged {
  prepareBrowser()
  window.history.replaceState(null, '', at === '' ? window.location.pathname : `#/${at}`)
  const standIn = createStandIn(answers)
  const { fetch, wire } = fakeFetch(standIn)
  const user = userEvent.setup()
  render(<KvitterTab host={host} fetch={fetch} />)
  return { user, standIn, host, wire }
}

/** What jsdom lacks of a browser. */
export function prepareBrowser(): void {
  window.matchMedia = ((query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof window.matchMedia
  window.print = jest.fn()
  window.scrollTo = () => undefined
}

export async function findHeading(name: string | RegExp): Promise<HTMLElement> {
  return await screen.findByRole('heading', { level: 1, name }, { timeout: 4_000 })
}

/** What axe finds, one line for each, so that a failing test says what and where. */
export async function listViolations(): Promise<string[]> {
  const { violations } = await axe.run(document.documentElement, { resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

afterEach(() => {
  cleanup()
  window.sessionStorage.clear()
})
