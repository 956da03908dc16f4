import type { Browser } from 'playwright-core'
import { launchChromium } from '../browser/chromium'
import { expectAccessible } from './expect-accessible'
import { startJourneyTenant, type JourneyTenant } from './journey-tenant'
import { openAs, type Person } from './person'
import { expectOneSignature, readCode, waitForRows } from './rows'

jest.setTimeout(120_000)

let tenant: JourneyTenant
let browser: Browser
let controller: Person
let signed: Person
let unsigned: Person
beforeAll(async () => {
  ;[tenant, browser] = await Promise.all([startJourneyTenant(), launchChromium()])
  ;[controller, signed, unsigned] = await Promise.all([openAs(browser, tenant, 'controller'), openAs(browser, tenant, 'signed'), openAs(browser, tenant, 'employee')])
  await Promise.all([signed.install(), unsigned.install()])
  await unsigned.chat.getByRole('button', { name: CONFIRM }).waitFor()
  await signed.chat.locator('[data-message]').first().waitFor()
})
afterAll(async () => {
  await browser?.close()
  await tenant?.stop()
})

const CONFIRM = /^Jeg bekrefter$/
/** On the one card that lists everything a person has open. */
const OPEN_STANDARD = /^Les og signer: Etisk standard$/
/** Long enough for the service to see the new version and send its cards. */
const FOLLOWED = { timeout: 40_000 }
const ADDED = { nb: 'Vi bruker heller ikke kunstig intelligens i skjul.', nn: 'Vi bruker heller ikkje kunstig intelligens i skjul.', en: 'Nor do we use artificial intelligence in secret.' }

describe('a controller with a new version', () => {
  it('cannot publish what is not filled in', async () => {
    await controller.show('tab', 'publish')
    const { tab } = controller
    await tab.getByRole('radio', { name: /^Ny hovedversjon/ }).check()
    await tab.getByRole('button', { name: 'Se hvem det gjelder' }).click()
    await tab.getByText('Skriv kort hvorfor.').first().waitFor()
    await expectAccessible(controller.page)
    expect(await tab.getByRole('button', { name: /^Publiser versjon/ }).count()).toBe(0)
  })

  it('sees in advance whom it reopens, and must look again after every change', async () => {
    const { tab } = controller
    await tab.getByRole('textbox', { name: /^Hvorfor kommer versjonen/ }).fill('Nytt punkt om kunstig intelligens.')
    for (const [language, group] of [['nb', 'Bokmål'], ['nn', 'Nynorsk'], ['en', 'English']] as const) {
      const text = tab.getByRole('group', { name: group }).getByRole('textbox', { name: /^Tekst/ })
      await text.fill(`${await text.inputValue()}\n\n${ADDED[language]}\n`)
    }
    await tab.getByRole('button', { name: 'Se hvem det gjelder' }).click()
    await tab.getByRole('heading', { name: 'Slik blir versjon 3.0' }).waitFor()
    const reopened = /([\d\s]+) må signere på nytt/.exec(await tab.getByText(/må signere på nytt\. De får beskjed/).innerText())?.[1] ?? ''
    expect(Number(reopened.replace(/\s/g, ''))).toBeGreaterThan(100)
    await expectAccessible(controller.page)

    await tab.getByRole('textbox', { name: /^Hvorfor kommer versjonen/ }).fill('Nytt punkt om kunstig intelligens, som vedtatt.')
    await tab.getByText('Utkastet er endret.', { exact: false }).waitFor()
    expect(await tab.getByRole('button', { name: /^Publiser versjon/ }).count()).toBe(0)
    await tab.getByRole('button', { name: 'Se hvem det gjelder' }).click()
  })

  it('publishes it after one more question', async () => {
    const { tab } = controller
    await tab.getByRole('button', { name: 'Publiser versjon 3.0' }).click()
    const dialog = tab.getByRole('alertdialog')
    await dialog.waitFor()
    await expectAccessible(controller.page)
    await dialog.getByRole('button', { name: 'Publiser versjon 3.0' }).click()
    await tab.getByText(/^Versjon 3\.0 er publisert og gjelder fra/).first().waitFor()
    await tab.getByText(/Hovedversjon · Publisert av /).first().waitFor()
    await expectAccessible(controller.page)
  })
})

it('reaches somebody who had signed and has the chat open, without a reload', async () => {
  const open = signed.chat.getByRole('button', { name: OPEN_STANDARD })
  await open.last().waitFor(FOLLOWED)
  await open.last().click()
  await signed.chat.getByText('3.0').first().waitFor()
  await signed.chat.getByRole('button', { name: CONFIRM }).waitFor()
})

it('answers a click on the old card with the current one, and signs nothing', async () => {
  const old = unsigned.chat.locator('[data-message]', { has: unsigned.page.getByRole('button', { name: CONFIRM }) }).first()
  expect(await old.innerText()).toContain('Versjon: 2.0')
  await old.getByRole('button', { name: CONFIRM }).click()
  await old.getByText(/^Kortet du brukte, viste noe annet enn det som gjelder nå\. Ingenting er registrert\./).waitFor()
  expect(await old.innerText()).toContain('Versjon: 3.0')
  const oid = await tenant.oidOf('employee')
  expect(await waitForRows(tenant, 'Signatures', 0, (row) => row['PersonOid'] === oid && row['DocumentVersion'] !== '1.1')).toEqual([])
})

it('lets both sign the current version, from the card that was sent and the one that was put right', async () => {
  const cases = [[signed, 'signed'], [unsigned, 'employee']] as const
  for (const [person, role] of cases) {
    const card = person.chat.locator('[data-message]', { has: person.page.getByRole('button', { name: CONFIRM }) }).first()
    await card.getByRole('button', { name: CONFIRM }).click()
    const row = await expectOneSignature(tenant, await readCode(person))
    expect(row).toMatchObject({ DocumentVersion: '3.0', PersonOid: await tenant.oidOf(role) })
  }
})

it('shows the receipt on the other card too, which asked for the same', async () => {
  await unsigned.chat.getByRole('button', { name: CONFIRM }).first().waitFor({ state: 'detached', ...FOLLOWED })
})

it('lies in SharePoint: a row for each language, and the decision', async () => {
  const texts = await waitForRows(tenant, 'Documents', 3, (row) => row['DocumentVersion'] === '3.0')
  expect(texts.map((row) => row['TextLanguage']).sort()).toEqual(['en', 'nb', 'nn'])
  for (const row of texts) expect(String(row['DocumentText'])).toContain(ADDED[row['TextLanguage'] as keyof typeof ADDED])
  const decisions = await waitForRows(tenant, 'Decisions', 1, (row) => row['Title'] === 'Etisk standard 3.0')
  expect(decisions).toHaveLength(1)
  expect(decisions[0]).toMatchObject({ DecisionKind: 'document-publication', DecisionReason: 'Nytt punkt om kunstig intelligens, som vedtatt.', ActorOid: await tenant.oidOf('controller') })
})

it('has met no fault in the browser', () => {
  expect([controller, signed, unsigned].flatMap(({ faults }) => faults)).toEqual([])
})
