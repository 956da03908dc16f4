import type { Browser } from 'playwright-core'
import { WORDS as CHAT_WORDS } from '../../bot/words'
import { WORDS as TAB_WORDS } from '../../tab/words'
import { launchChromium } from '../browser/chromium'
import { findColleagues, type Colleague, type Colleagues } from './colleagues'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { expectNoNames, readSigned, waitForSigned } from './figures'
import { startJourneyTenant, type JourneyTenant } from './journey-tenant'
import { DESKTOP, openAs, PHONE, PLAIN, type Look, type Person } from './person'
import { CODE, expectOneSignature, readCode } from './rows'

jest.setTimeout(180_000)

const LOOKS: Look[] = [
  { size: PHONE, theme: 'light', language: 'nb' },
  { size: PHONE, theme: 'dark', language: 'en' },
  { size: DESKTOP, theme: 'light', language: 'nb' },
  { size: DESKTOP, theme: 'dark', language: 'nn' },
]
const VERSION = '2.0'

let tenant: JourneyTenant
let browser: Browser
let colleagues: Colleagues
beforeAll(async () => {
  ;[tenant, browser] = await Promise.all([startJourneyTenant(), launchChromium()])
  colleagues = await findColleagues(tenant, LOOKS.length + 1)
})
afterAll(async () => {
  await browser?.close()
  await tenant?.stop()
})

describe.each(LOOKS.map((look, place) => ({ look, place })))('an employee with $look.size.width pixels, $look.theme, $look.language', ({ look, place }) => {
  const { button } = CHAT_WORDS[look.language]
  const words = TAB_WORDS[look.language]
  const opened: Person[] = []
  let signer: Colleague
  let person: Person
  let director: Person
  let before: { all: number; unit: number }
  let code: string
  const open = async (who: Parameters<typeof openAs>[2]) => {
    const one = await openAs(browser, tenant, who, look)
    opened.push(one)
    return one
  }
  const confirm = () => person.chat.getByRole('button', { name: button.confirm })
  beforeAll(async () => {
    signer = colleagues.open[place] as Colleague
    ;[person, director] = await Promise.all([open(signer), open('director')])
    before = await readSigned(director, colleagues, words)
  })
  afterAll(async () => {
    for (const each of opened) await each.close()
  })

  it('is greeted once on installing and told what is open', async () => {
    await person.install()
    await confirm().waitFor()
    expect(await person.chat.locator('[data-message]').count()).toBe(2)
    await expectGood(person)
  })

  it('reads the whole text in the chat', async () => {
    await person.chat.getByRole('button', { name: button.readHere }).click()
    await person.chat.getByRole('heading', { name: /^(Gaver og fordeler|Gåver og fordelar|Gifts and benefits)$/ }).waitFor()
    await expectGood(person)
    const next = person.chat.getByRole('button', { name: button.nextPage })
    while ((await next.count()) > 0) {
      const page = await person.chat.getByText(/^(Side|Page) \d+ (av|of) \d+$/).innerText()
      await next.click()
      await person.chat.getByText(page).waitFor({ state: 'detached' })
    }
    await confirm().waitFor()
  })

  it('signs, and the card becomes the receipt, also after a reload', async () => {
    await confirm().click()
    await person.chat.getByText(CODE).waitFor()
    expect(await confirm().count()).toBe(0)
    await expectGood(person)
    await person.page.reload()
    code = await readCode(person)
    expect(await confirm().count()).toBe(0)
    const row = await expectOneSignature(tenant, code)
    expect(row).toMatchObject({ SignatureKind: 'signature', RequirementId: 'ethics-standard', Channel: 'msteams-bot', TextLanguage: look.language, PersonOid: signer.oid })
  })

  it('opens the receipt in the tab, which says the same', async () => {
    await person.show('tab')
    await person.tab.getByRole('link', { name: words.mine.receiptOf(TITLES[look.language], VERSION) }).click()
    await expectReceipt(person, signer, code, look, words.receipt.channels['msteams-bot'])
    await expectGood(person)
  })

  it('stands by name with the own leader', async () => {
    const leader = await open(colleagues.leader)
    await leader.show('tab')
    await leader.tab.getByRole('link', { name: words.tabs.unit, exact: true }).click()
    await leader.tab.getByRole('heading', { level: 1, name: colleagues.unit.name }).waitFor()
    await leader.tab.getByRole('row', { name: new RegExp(`^${signer.name}`) }).getByText(words.states.fulfilled, { exact: true }).waitFor()
    await expectGood(leader)
  })

  it('is one more among the signed for the director, who sees figures and no names', async () => {
    await waitForSigned(director, colleagues, words, { all: before.all + 1, unit: before.unit + 1 })
    await expectNoNames(director, colleagues.everybody)
    await expectGood(director)
    await director.show('tab', 'overview')
    await director.tab.getByRole('table').first().waitFor()
    await expectNoNames(director, colleagues.everybody)
    await expectGood(director)
  })

  it('has met no fault in the browser, nor have leader and director', () => {
    expect(opened.flatMap(({ faults }) => faults)).toEqual([])
  })
})

it('signs in the tab, and the card in the chat becomes the receipt without a reload', async () => {
  const signer = colleagues.open[LOOKS.length] as Colleague
  const { mine, sign, receipt } = TAB_WORDS.nb
  const person = await openAs(browser, tenant, signer, PLAIN)
  await person.install()
  const confirm = person.chat.getByRole('button', { name: CHAT_WORDS.nb.button.confirm })
  await confirm.waitFor()
  const { tab } = person
  await tab.getByRole('link', { name: mine.readAndSign }).click()
  await tab.getByRole('checkbox').check()
  await tab.getByRole('button', { name: sign.sign, exact: true }).click()
  await tab.getByRole('heading', { name: sign.done }).waitFor()
  const code = await readCode(person)
  await confirm.waitFor({ state: 'detached' })
  expect(await person.chat.locator('[data-message]').last().innerText()).toContain(VERSION)
  await expectGood(person)
  expect(await expectOneSignature(tenant, code)).toMatchObject({ Channel: 'tab', PersonOid: signer.oid, DocumentVersion: VERSION })

  await tab.getByRole('link', { name: mine.receipt }).click()
  await expectReceipt(person, signer, code, PLAIN, receipt.channels.tab)
  expect(person.faults).toEqual([])
  await person.close()
})

const TITLES = { nb: 'Etisk standard', nn: 'Etisk standard', en: 'Ethics standard' }

/** The receipt's own page: who, what, which version, how, and the code that also stands in the chat. */
async function expectReceipt({ tab }: Person, signer: Colleague, code: string, { language }: Look, channel: string): Promise<void> {
  const words = TAB_WORDS[language]
  await tab.getByRole('heading', { level: 1, name: words.receipt.title }).waitFor()
  await tab.getByText(code).waitFor()
  const said = await tab.getByRole('definition').allInnerTexts()
  expect(said).toEqual(expect.arrayContaining([signer.name, `${TITLES[language]}, ${words.mine.versionShort(VERSION)}`, channel, code]))
}

async function expectGood({ page }: Person): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}
