import type { Browser } from 'playwright-core'
import { launchChromium } from '../browser/chromium'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { startJourneyTenant, type JourneyTenant } from './journey-tenant'
import { DESKTOP, openAs, PHONE, type Look, type Person } from './person'
import { CODE, expectOneSignature, readCode } from './rows'

jest.setTimeout(180_000)

let tenant: JourneyTenant
let browser: Browser
beforeAll(async () => {
  ;[tenant, browser] = await Promise.all([startJourneyTenant(), launchChromium()])
})
afterAll(async () => {
  await browser?.close()
  await tenant?.stop()
})

const WORDS = {
  nb: { confirm: /^Jeg bekrefter$/, read: /^Les teksten her$/, next: /^Neste side$/, pageOf: /^Side \d+ av \d+$/ },
  nn: { confirm: /^Eg stadfestar$/, read: /^Les teksten her$/, next: /^Neste side$/, pageOf: /^Side \d+ av \d+$/ },
}

describe.each<['employee' | 'newcomer', Look & { language: 'nb' | 'nn' }]>([
  ['employee', { size: PHONE, theme: 'light', language: 'nb' }],
  ['newcomer', { size: DESKTOP, theme: 'dark', language: 'nn' }],
])('as %s with %o', (role, look) => {
  const words = WORDS[look.language]
  let person: Person
  beforeAll(async () => {
    person = await openAs(browser, tenant, role, look)
  })
  afterAll(() => person?.close())

  it('is greeted once on installing and told what is open', async () => {
    await person.install()
    await person.chat.getByRole('button', { name: words.confirm }).waitFor()
    expect(await person.chat.locator('[data-message]').count()).toBe(2)
    await expectAccessible(person.page)
    await expectNoSidewaysScroll(person.page)
  })

  it('reads the whole text in the chat', async () => {
    await person.click(words.read)
    await person.chat.getByRole('heading', { name: /^(Gaver og fordeler|Gåver og fordelar)$/ }).waitFor()
    await expectAccessible(person.page)
    await expectNoSidewaysScroll(person.page)
    const next = person.chat.getByRole('button', { name: words.next })
    while ((await next.count()) > 0) {
      const page = await person.chat.getByText(words.pageOf).innerText()
      await next.click()
      await person.chat.getByText(page).waitFor({ state: 'detached' })
    }
    await person.chat.getByRole('button', { name: words.confirm }).waitFor()
  })

  it('signs, and the card becomes the receipt, also after a reload', async () => {
    await person.click(words.confirm)
    await person.chat.getByText(CODE).waitFor()
    expect(await person.chat.getByRole('button', { name: words.confirm }).count()).toBe(0)
    await expectAccessible(person.page)
    await person.page.reload()
    await person.chat.getByText(CODE).waitFor()
    expect(await person.chat.getByRole('button', { name: words.confirm }).count()).toBe(0)
    const row = await expectOneSignature(tenant, await readCode(person))
    expect(row).toMatchObject({ SignatureKind: 'signature', RequirementId: 'ethics-standard', Channel: 'msteams-bot', TextLanguage: look.language })
  })

  it('finds the receipt in the tab', async () => {
    await person.show('tab')
    await person.tab.getByText(/versjon 2\.0|versjon 2,0/i).first().waitFor()
    await expectAccessible(person.page)
    await expectNoSidewaysScroll(person.page)
  })

  it('has met no fault in the browser', () => {
    expect(person.faults).toEqual([])
  })
})

it('shows the leader of the unit who has signed, by name', async () => {
  const leader = await openAs(browser, tenant, 'leader')
  await leader.show('tab')
  await leader.tab.getByRole('link', { name: /Enhet/ }).click()
  await leader.tab.getByRole('heading', { level: 1 }).waitFor()
  await leader.tab.getByRole('table').waitFor()
  await expectAccessible(leader.page)
  await leader.close()
})

it('shows the director figures down the tree, and no names', async () => {
  const director = await openAs(browser, tenant, 'director', { size: PHONE, theme: 'light', language: 'nb' })
  await director.show('tab')
  await director.tab.getByRole('link', { name: /Oversikt/ }).click()
  await director.tab.getByRole('table').waitFor()
  await expectAccessible(director.page)
  await expectNoSidewaysScroll(director.page)
  await director.close()
})
