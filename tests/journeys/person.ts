import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import type { Language } from '../../core/language/language'
import type { SuggestedRole } from '../../infra/local/municipality/municipality'
import type { JourneyTenant } from './journey-tenant'

export const PHONE = { width: 360, height: 780 }
export const DESKTOP = { width: 1280, height: 900 }

export type Look = { size: typeof PHONE; theme: 'light' | 'dark' | 'contrast'; language: Language }
export const PLAIN: Look = { size: DESKTOP, theme: 'light', language: 'nb' }

/** Somebody of the municipality before the page that plays Teams. */
export type Person = {
  page: Page
  chat: Locator
  tab: FrameLocator
  /** Chat and tab take turns at phone width; at desktop width both are there. */
  show(view: 'chat' | 'tab', sub?: string): Promise<void>
  install(): Promise<void>
  /** Clicks the button of that name on the newest card that has one. */
  click(name: RegExp): Promise<void>
  say(text: string): Promise<void>
  /** What went wrong in the browser meanwhile; a journey expects nothing. */
  faults: string[]
  close(): Promise<void>
}

/** What a machine without the internet cannot load: Teams' own font and list of hosts, neither of which anything depends on. */
const OUTSIDE = /res\.cdn\.office\.net|ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED/

/** Two journeys share a machine, which may be a slow one. */
const PATIENCE_MILLISECONDS = 30_000

export async function openAs(browser: Browser, tenant: JourneyTenant, who: SuggestedRole | { oid: string }, look: Look = PLAIN): Promise<Person> {
  const oid = typeof who === 'string' ? await tenant.oidOf(who) : who.oid
  const context = await browser.newContext({ viewport: look.size, locale: 'nb-NO', timezoneId: 'Europe/Oslo', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MILLISECONDS)
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !OUTSIDE.test(message.text() + message.location().url)) faults.push(message.text())
  })
  await page.addInitScript(() => {
    // What the tab's policy refuses is a fault also where the code went on without it.
    if (location.pathname.startsWith('/tab')) addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => reportError(new Error(`refused: ${effectiveDirective} ${blockedURI}`)))
  })
  const tab = page.frameLocator('iframe')
  const chat = page.getByRole('region', { name: 'Chat', exact: true })
  const show = async (view: 'chat' | 'tab', sub?: string) => {
    const address = new URLSearchParams({ person: oid, view, lang: look.language, theme: look.theme, ...(sub !== undefined && { sub }) })
    await page.goto(`${tenant.origin}/teams?${address}`)
  }
  await show('chat')
  return {
    page,
    chat,
    tab,
    show,
    faults,
    async install() {
      await page.getByRole('button', { name: /^(Legg til|Add)$/ }).click()
    },
    async click(name) {
      await chat.getByRole('button', { name }).last().click()
    },
    async say(text) {
      await page.getByRole('textbox').last().fill(text)
      await page.getByRole('textbox').last().press('Enter')
    },
    close: () => context.close(),
  }
}
