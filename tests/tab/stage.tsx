import { createDOMRenderer, FluentProvider, RendererProvider, teamsLightTheme } from '@fluentui/react-components'
import { act, cleanup, configure, render, screen, waitFor } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type Axe from 'axe-core'
import type { ReactNode } from 'react'
import { LANGUAGES, type Language } from '../../core/language/language'
import type * as Whole from '../../tab/frame/kvitter-tab'
import type { Host, ThemeName } from '../../tab/frame/host'
import { SpeechProvider } from '../../tab/frame/speech'
import { WORDS, type TabWords } from '../../tab/words'
import { loadWords } from '../../tab/words/load-words'
import { ME } from './stand-in/samples'
import type * as Service from './stand-in/service'
import type { Overrides, StandIn } from './stand-in/service'

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

export type Staged = { user: UserEvent; standIn: StandIn; host: FakeHost; wire: { isDown: boolean }; print: jest.Mock }
export type Staging = { at?: string; answers?: Overrides; host?: FakeHost }

/** Without style sheets: jsdom draws nothing, and would look through a thousand rules each time somebody asks whether a button is there. */
function Unpainted({ children }: { children: ReactNode }) {
  return <RendererProvider renderer={RENDERER}>{children}</RendererProvider>
}

const RENDERER = createDOMRenderer(document, { unstable_filterCSSRule: () => isPainting })
let isPainting = false

/** For a file of tests that reads the style sheets; called before anything is drawn. */
export function paint(): void {
  isPainting = true
}

/** Opens the whole tab at a page, as Teams would, over a fake host and a fake wire. */
export function openTab({ at = '', answers = {}, host = fakeHost() }: Staging = {}): Staged {
  // Only when needed: to read all pages and answers costs a test of one part more than the part does.
  const { KvitterTab } = jest.requireActual<typeof Whole>('../../tab/frame/kvitter-tab')
  const { createStandIn } = jest.requireActual<typeof Service>('./stand-in/service')
  const { print } = prepareBrowser()
  window.history.replaceState(null, '', at === '' ? window.location.pathname : `#/${at}`)
  const standIn = createStandIn(answers)
  const { fetch, wire } = fakeFetch(standIn)
  const user = userEvent.setup()
  render(<Unpainted><KvitterTab host={host} fetch={fetch} /></Unpainted>)
  return { user, standIn, host, wire, print }
}

/** As in a browser that has been here before: a part is drawn at once in any language. */
beforeAll(() => Promise.all(LANGUAGES.map(loadWords)))

/** What jsdom lacks of a browser. */
export function prepareBrowser(): { print: jest.Mock } {
  window.matchMedia = ((query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof window.matchMedia
  const print = jest.fn()
  window.print = print
  // As index.html says.
  document.title = 'Kvitter'
  // axe asks for it to tell icons in fonts from text.
  HTMLCanvasElement.prototype.getContext = () => null
  // jsdom knows the dialog element but not how it is shown.
  HTMLDialogElement.prototype.showModal = showModal
  HTMLDialogElement.prototype.close = closeModal
  return { print }
}

function showModal(this: HTMLDialogElement): void {
  const before = document.activeElement
  this.setAttribute('open', '')
  this.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
  this.onkeydown = ({ key }) => {
    if (key === 'Escape') this.dispatchEvent(new Event('cancel', { cancelable: true }))
  }
  this.onclose = () => {
    if (before instanceof HTMLElement) before.focus()
  }
}

function closeModal(this: HTMLDialogElement): void {
  this.removeAttribute('open')
  this.onclose?.(new Event('close'))
}

export async function findHeading(name: string | RegExp): Promise<HTMLElement> {
  return await screen.findByRole('heading', { level: 1, name })
}

/** The words of the whole page, as one reads them. */
export function pageText(): string {
  return document.body.textContent
}

/** One part of the tab in a language, where no service is needed. */
export function draw(part: ReactNode, language: Language = 'nb'): UserEvent {
  prepareBrowser()
  render(
    <Unpainted>
      <FluentProvider theme={teamsLightTheme}>
        <SpeechProvider language={language}>{part}</SpeechProvider>
      </FluentProvider>
    </Unpainted>,
  )
  return userEvent.setup()
}

/** Each language once and each theme once: every page is looked at in all three of both. */
const VIEWS = [
  { language: 'nb', theme: 'default' },
  { language: 'nn', theme: 'dark' },
  { language: 'en', theme: 'contrast' },
] as const

/** Every page says what it is to those who do not see it, in every language. `arrive` waits until it is there. */
export function testAccess(staging: Staging & { person?: typeof ME }, arrive: (words: TabWords) => Promise<unknown>): void {
  test.each(VIEWS)('leaves axe nothing to say in $language, $theme', async ({ language, theme }) => {
    const person = { ...(staging.person ?? ME), language }
    openTab({ ...staging, host: fakeHost({ theme }), answers: { ...staging.answers, me: () => person } })
    await arrive(WORDS[language])
    await waitFor(() => expect(document.querySelector('[aria-busy]')).toBeNull())
    expect(await listViolations()).toEqual([])
    expect(document.documentElement.lang.slice(0, 2)).toBe(language)
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  })
}

/** What axe finds, one line for each, so that a failing test says what and where. */
export async function listViolations(): Promise<string[]> {
  const axe = jest.requireActual<typeof Axe>('axe-core')
  // jsdom draws nothing; contrast is looked at in Chromium.
  const { violations } = await axe.run(document.documentElement, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

// Pages are fetched when somebody goes there; the first time, that is Fluent and all.
configure({ asyncUtilTimeout: 10_000 })
jest.setTimeout(30_000)

afterEach(() => {
  cleanup()
  window.sessionStorage.clear()
})
