import type { Browser } from 'playwright-core'
import type { SuggestedRole } from '../../infra/local/municipality/municipality'
import { launchChromium } from '../browser/chromium'
import { drawEveryCard, fillChat } from './card-gallery'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { startJourneyTenant, type JourneyTenant } from './journey-tenant'
import { tabTo } from './keyboard'
import { DESKTOP, openAs, PLAIN, type Look, type Person } from './person'
import { CODE, expectOneSignature, readCode } from './rows'

jest.setTimeout(120_000)

/** A window of 1280 pixels at 400 %. */
const ENLARGED = { width: 320, height: 640 }
const SMALL: Look = { ...PLAIN, size: ENLARGED }
const CONFIRM = /^Jeg bekrefter$/

let tenant: JourneyTenant
let browser: Browser
beforeAll(async () => {
  ;[tenant, browser] = await Promise.all([startJourneyTenant(), launchChromium()])
})
afterAll(async () => {
  await browser?.close()
  await tenant?.stop()
})

describe.each<[string, Look, SuggestedRole, SuggestedRole]>([
  ['at a desk', PLAIN, 'newcomer', 'two-posts'],
  ['at 400 % in high contrast', { ...SMALL, theme: 'contrast' }, 'apprentice', 'hired-in'],
])('with the keyboard alone, %s', (_, look, inChat, inTab) => {
  it('one can add the app, read and sign in the chat', async () => {
    const person = await openAs(browser, tenant, inChat, look)
    await person.page.getByRole('button', { name: 'Legg til' }).waitFor()
    await tabTo(person.page, /^Legg til$/)
    await person.page.keyboard.press('Enter')
    await person.chat.getByRole('button', { name: CONFIRM }).waitFor()
    await tabTo(person.page, /^Les teksten her$/)
    await person.page.keyboard.press('Enter')
    const next = person.chat.getByRole('button', { name: 'Neste side' })
    await next.waitFor()
    while ((await next.count()) > 0) {
      const page = await person.chat.getByText(/^Side \d+ av \d+$/).innerText()
      await tabTo(person.page, /^Neste side$/)
      await person.page.keyboard.press('Enter')
      await person.chat.getByText(page).waitFor({ state: 'detached' })
    }
    await tabTo(person.page, CONFIRM)
    await person.page.keyboard.press('Enter')
    await expectOneSignature(tenant, await readCode(person))
    await finish(person)
  })

  it('one can sign in the tab, and is told when the sentence is not ticked', async () => {
    const person = await openAs(browser, tenant, inTab, look)
    await person.show('tab')
    const { tab, page } = person
    await tab.getByRole('link', { name: /^Les og signer/ }).waitFor()
    await tabTo(page, /^Les og signer/)
    await page.keyboard.press('Enter')
    await tab.getByRole('checkbox').waitFor()
    await tabTo(page, /^Signer$/)
    await page.keyboard.press('Enter')
    await tab.getByText('Kryss av for setningen før du signerer.').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Space')
    await tabTo(page, /^Signer$/)
    await page.keyboard.press('Enter')
    await tab.getByText('Takk, du har signert').first().waitFor()
    await finish(person)
  })
})

it('opens the receipt in the tab from its card, ready for paper in any theme', async () => {
  const person = await openAs(browser, tenant, 'signed', { ...PLAIN, theme: 'dark' })
  await person.install()
  await person.chat.locator('[data-message]').first().waitFor()
  await person.say('kvitteringer')
  await person.click(/^Vis Etisk standard 2\.0$/)
  const code = await readCode(person)
  await person.chat.getByText('Skriv ut eller lagre fra fanen').last().click()
  const { tab, page } = person
  await tab.getByRole('heading', { name: 'Signeringsbevis', level: 1 }).waitFor()
  expect(await tab.getByText(CODE).innerText()).toBe(code)
  await page.emulateMedia({ media: 'print' })
  await tab.getByText(code).waitFor()
  expect(await tab.getByRole('button', { name: 'Skriv ut' }).isVisible()).toBe(false)
  expect(await tab.getByRole('navigation', { name: 'Sider i Kvitter' }).isVisible()).toBe(false)
  expect(await tab.getByText(code).evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)')
  await page.emulateMedia({ media: 'screen' })
  await finish(person)
})

it('says kindly to somebody outside Teams where to go, in their language', async () => {
  const context = await browser.newContext({ viewport: ENLARGED, locale: 'nn-NO' })
  const page = await context.newPage()
  await page.goto(`${tenant.origin}/tab/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Kvitter opens in Teams' }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await context.close()
})

const PAGES: [string, SuggestedRole, string | undefined, RegExp][] = [
  ['mine', 'employee', undefined, /^Dette venter på deg$/],
  ['standard', 'employee', 'standard', /^Gaver og fordeler$/],
  ['sign', 'employee', undefined, /^Bekreft at du har lest$/],
  ['receipt', 'employee', undefined, /^Signeringsbevis$/],
  ['everything', 'employee', 'everything', /^Arbeidsforholdet ditt$/],
  ['lesson', 'employee', undefined, /^Kontrollspørsmål$/],
  ['library', 'employee', 'library', /^Alt innhold$/],
  ['read', 'employee', 'read/gifts', /^Kontrollspørsmål$/],
  ['unit', 'leader', 'unit', /^Rugdemarka barnehage$/],
  ['overview', 'director', 'overview', /^Enhetene under$/],
  ['wheel', 'leader', 'wheel', /^Årshjulet i din egen kalender$/],
  ['inspections', 'controller', 'inspections', /^Tilsyn og revisjon$/],
  ['publish', 'controller', 'publish', /^Alle versjoner$/],
  ['campaigns', 'controller', 'campaigns', /^Alle utsendinger$/],
  ['prompt-rules', 'controller', 'prompt-rules', /^Når på dagen$/],
]
const WAYS: Record<string, RegExp> = { sign: /^Les og signer/, receipt: /^Se signeringsbeviset/, lesson: /^(Start leksjonen|Fortsett der du slapp)$/ }

it.each(PAGES)('shows the page %s at 400 % and at a desk, in every theme, to everybody', async (page, role, sub, heading) => {
  const person = await openAs(browser, tenant, role, SMALL)
  await person.show('tab', sub)
  const way = WAYS[page]
  if (way) await person.tab.getByRole('link', { name: way }).first().click()
  await person.tab.getByRole('heading', { name: heading }).first().waitFor()
  await expectInEveryTheme(person)
  await person.page.setViewportSize(DESKTOP)
  await person.tab.getByRole('heading', { name: heading }).first().waitFor()
  await expectNoSidewaysScroll(person.page)
  expect(person.faults).toEqual([])
  await person.close()
})

describe('the gallery of every card, drawn by the page that plays Teams', () => {
  it.each(['light', 'dark', 'contrast'] as const)('is for everybody in %s, at 400 % and at a desk', async (theme) => {
    const person = await openGallery({ ...SMALL, theme })
    await expectAccessible(person.page)
    await expectNoSidewaysScroll(person.page)
    await person.page.setViewportSize(DESKTOP)
    await finish(person)
  })

  it.each(['nn', 'en'] as const)('has room for its words in %s at 400 %', async (language) => {
    const person = await openGallery({ ...SMALL, language })
    await expectNoSidewaysScroll(person.page)
    expect(person.faults).toEqual([])
    await person.close()
  })
})

/** The chat with every face of every card in it. */
async function openGallery(look: Look): Promise<Person> {
  const person = await openAs(browser, tenant, 'employee', look)
  const cards = drawEveryCard(look.language)
  await fillChat(person.page, cards)
  await person.page.reload()
  const drawn = person.chat.locator('.teams-card .ac-adaptiveCard')
  await drawn.last().waitFor()
  expect(await drawn.count()).toBe(cards.length)
  return person
}

/** By all that axe knows, as another theme can change more than colours; changed while the page is open. */
async function expectInEveryTheme({ page }: Person): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  for (const theme of ['Mørkt', 'Høy kontrast', 'Lyst']) {
    await page.getByRole('button', { name: 'Utseende' }).click()
    await page.getByRole('menuitemradio', { name: theme }).click()
    await page.getByRole('menuitemradio').first().waitFor({ state: 'detached' })
    if (theme !== 'Lyst') await expectAccessible(page)
  }
}

async function finish(person: Person): Promise<void> {
  await expectAccessible(person.page)
  await expectNoSidewaysScroll(person.page)
  expect(person.faults).toEqual([])
  await person.close()
}
