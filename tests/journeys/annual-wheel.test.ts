import type { Browser } from 'playwright-core'
import { addDays, dayOf } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import { launchChromium } from '../browser/chromium'
import { findReachable, findLeaders, type Leader } from './leaders'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { startJourneyTenant, type JourneyTenant } from './journey-tenant'
import { openAs, PHONE, PLAIN, type Person } from './person'
import { waitForRows, type Row } from './rows'

jest.setTimeout(120_000)

const ID = 'nokkelkontroll'
const TITLE = 'Nøkkelkontroll'
const DUE_ON = addDays(dayOf(new Date()), 20)
/** Of the year in which it is due. */
const WHEEL = `wheel?year=${DUE_ON.slice(0, 4)}`
const WANTED_ON = addDays(DUE_ON, 14)
const FOUND = 'To nøkler mangler, låsen er byttet.'

let tenant: JourneyTenant
let browser: Browser
let signing: Leader
let delegating: Leader
let asking: Leader
beforeAll(async () => {
  ;[tenant, browser] = await Promise.all([startJourneyTenant(), launchChromium()])
  const leaders = await findLeaders(tenant, 3)
  ;[signing, delegating, asking] = leaders as [Leader, Leader, Leader]
})
afterAll(async () => {
  await browser?.close()
  await tenant?.stop()
})

async function expectGood({ page }: Person): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

const ofActivity = (row: Row) => row['RequirementId'] === ID

describe('a controller', () => {
  let controller: Person
  beforeAll(async () => (controller = await openAs(browser, tenant, 'controller')))
  afterAll(() => controller?.close())
  const box = (name: string | RegExp) => controller.tab.getByRole('textbox', { name, exact: typeof name === 'string' })
  const choose = (name: string, label: string) => controller.tab.getByRole('combobox', { name, exact: true }).selectOption({ label })

  it('begins a new activity', async () => {
    await controller.show('tab', 'rules')
    const activities = controller.tab.getByRole('region', { name: 'Aktiviteter i årshjulet' })
    await activities.getByRole('textbox').last().fill(ID)
    await activities.getByRole('button', { name: 'Begynn å skrive' }).click()
    await box('Nytt spørsmål').fill('Hva fant dere?')
    await choose('Svaret er', 'Tekst')
    await controller.tab.getByRole('button', { name: 'Legg til spørsmål' }).click()
    await choose('Tema', 'HMS')
    await controller.tab.getByRole('checkbox', { name: /^Lederen må bekrefte/ }).check()
    await choose('Når det skal gjøres', 'Én gang, på en dag')
    await expectGood(controller)
  })

  it('is told what is missing, and writes it in three languages', async () => {
    await box('Hvorfor').fill('Ny rutine')
    await controller.tab.getByRole('button', { name: 'Se hvem det gjelder' }).click()
    await controller.tab.locator('[aria-invalid="true"]').first().waitFor()
    await expectGood(controller)
    for (const [language, title, question] of [['Nynorsk', TITLE, 'Kva fann de?'], ['English', 'Key check', 'What did you find?'], ['Bokmål', TITLE, 'Hva fant dere?']] as const) {
      await choose('Språk du skriver på', language)
      const its = { Bokmål: 'bokmål', Nynorsk: 'nynorsk', English: 'engelsk' }[language]
      await box(`Tittel, ${its}`).fill(title)
      await box(`Hvorfor, i én setning på kortet, ${its}`).fill('Ingen skal ha nøkler de ikke trenger.')
      await box(`Slik gjøres den, ${its}`).fill('Tell nøklene og se på listen.')
      await box(`Spørsmålet, ${its}`).fill(question)
    }
    await box('Dagen').fill(DUE_ON)
  })

  it('sees it as the card that leaders get, and publishes it after a look at whom it concerns', async () => {
    await controller.tab.getByRole('button', { name: 'Vis kortet' }).click()
    await controller.tab.getByText('Tell nøklene og se på listen.').last().waitFor()
    await controller.tab.getByRole('button', { name: 'Se hvem det gjelder' }).click()
    await controller.tab.getByRole('button', { name: /^Publiser versjon/ }).first().click()
    await controller.tab.getByRole('alertdialog').getByRole('button', { name: /^Publiser versjon/ }).click()
    await controller.tab.getByText(/^Versjon .* er publisert/).first().waitFor()
    await expectGood(controller)
    expect(await waitForRows(tenant, 'Requirements', 1, ofActivity)).toHaveLength(1)
    expect(controller.faults).toEqual([])
  })

  it('drags a deadline in the wheel to another day, and types it where there is no mouse', async () => {
    await controller.show('tab', WHEEL)
    const mark = controller.tab.getByRole('gridcell', { name: new RegExp(`^${TITLE}, `) })
    await mark.waitFor()
    await mark.scrollIntoViewIfNeeded()
    const at = (await mark.boundingBox())!
    const wheel = (await controller.tab.getByRole('grid').locator('..').boundingBox())!
    const middle = { x: wheel.x + wheel.width / 2, y: wheel.y + wheel.height / 2 }
    await controller.page.mouse.move(at.x + at.width / 2, at.y + at.height / 2)
    await controller.page.mouse.down()
    await controller.page.mouse.move(middle.x - 30, middle.y - 200, { steps: 6 })
    await controller.page.mouse.up()
    const dialog = controller.tab.getByRole('dialog', { name: 'Flytte en frist?' })
    expect(await dialog.getByLabel(/^Ny frist/).inputValue()).toMatch(/-12-\d\d$/)
    await expectGood(controller)
    await controller.page.keyboard.press('Escape')
    await mark.focus()
    await controller.page.keyboard.press('m')
    expect(await dialog.getByLabel(/^Ny frist/).inputValue()).toBe('')
    await dialog.getByRole('button', { name: 'Avbryt' }).click()
    expect(controller.faults).toEqual([])
  })
})

describe('a leader on a phone', () => {
  let leader: Person
  beforeAll(async () => {
    leader = await openAs(browser, tenant, { oid: signing.oid }, { ...PLAIN, size: PHONE })
    await leader.install()
  })
  afterAll(() => leader?.close())

  it('finds it in the one card of the week', async () => {
    await leader.say('oppgaver')
    await leader.chat.getByRole('heading', { name: 'Oppgavene dine denne uken' }).waitFor()
    await leader.chat.getByText(new RegExp(`^${signing.unit.name}\\. Frist ${formatDay(DUE_ON, 'nb')}\\.`)).waitFor()
    await expectGood(leader)
    await leader.click(new RegExp(`^Åpne: ${TITLE}`))
    await leader.chat.getByText('Tell nøklene og se på listen.').waitFor()
    await expectGood(leader)
  })

  it('is told that an answer is missing, signs off, and that is one record', async () => {
    await leader.click(/^Kvitter$/)
    await leader.chat.getByText('Skriv et svar.').first().waitFor()
    expect(await tenant.readList('SignOffs').then((rows) => rows.filter(ofActivity))).toEqual([])
    await leader.chat.getByRole('textbox', { name: /^Hva fant dere/ }).fill(FOUND)
    await leader.click(/^Kvitter$/)
    await leader.chat.getByText('Oppgaven er kvittert for.').waitFor()
    await expectGood(leader)
    const [row, ...others] = await waitForRows(tenant, 'SignOffs', 1, ofActivity)
    expect(others).toEqual([])
    expect(row).toMatchObject({ Outcome: 'done', Channel: 'msteams-bot' })
    expect(JSON.stringify(row)).toContain(FOUND)
  })

  it('sees it done in the wheel, which here is a list, and cannot do it again', async () => {
    await leader.show('tab', WHEEL)
    await leader.tab.getByRole('button', { name: TITLE }).or(leader.tab.getByRole('link', { name: TITLE })).first().click()
    await leader.tab.getByText(FOUND).first().waitFor()
    await expectGood(leader)
    expect(await leader.tab.getByRole('button', { name: 'Kvitter', exact: true }).count()).toBe(0)
  })

  it('makes it void where it was a mistake, and it can be done again', async () => {
    await leader.tab.getByRole('button', { name: 'Kvittert ved en feil?' }).click()
    await leader.tab.getByRole('textbox', { name: /^Hva var feil/ }).fill('Det var naboenheten')
    await expectGood(leader)
    await leader.tab.getByRole('button', { name: 'Gjør ugyldig' }).click()
    await leader.tab.getByText(/^Kvitteringen er gjort ugyldig/).first().waitFor()
    await leader.tab.getByRole('button', { name: 'Kvitter', exact: true }).waitFor()
    expect(await waitForRows(tenant, 'Decisions', 1, (row) => row['DecisionKind'] === 'voiding' && row['DecisionReason'] === 'Det var naboenheten')).toHaveLength(1)
    expect(leader.faults).toEqual([])
  })
})

describe('a leader who passes it on', () => {
  let leader: Person
  let delegate: Person
  beforeAll(async () => {
    ;[leader, delegate] = await Promise.all([openAs(browser, tenant, { oid: delegating.oid }), openAs(browser, tenant, { oid: delegating.colleague.oid }, { ...PLAIN, size: PHONE, theme: 'dark' })])
    await leader.install()
    await delegate.install()
  })
  afterAll(() => Promise.all([leader?.close(), delegate?.close()]))

  it('chooses a colleague, who gets it as a card and gives it back with a reason', async () => {
    await passOn()
    await delegate.chat.getByRole('heading', { name: 'Du har fått en oppgave' }).waitFor()
    await expectGood(delegate)
    await delegate.click(/^Gi tilbake/)
    await delegate.chat.getByRole('textbox', { name: /^Hvorfor/ }).fill('Jeg har fri hele uken')
    await delegate.click(/^Send$/)
    await leader.chat.getByText('Jeg har fri hele uken').waitFor()
    await expectGood(leader)
  })

  it('passes it on again; the delegate signs off, and it counts when the leader has confirmed', async () => {
    await passOn()
    await delegate.page.reload()
    await delegate.click(/^Åpne$/)
    await delegate.chat.getByRole('textbox', { name: /^Hva fant dere/ }).fill(FOUND)
    await delegate.click(/^Kvitter$/)
    await delegate.chat.getByText(`Den gjelder når ${delegating.name} har bekreftet.`).waitFor()
    await expectGood(delegate)
    await leader.chat.getByRole('heading', { name: 'Bekreft det som er gjort' }).last().waitFor()
    await expectGood(leader)
    await leader.click(/^Bekreft$/)
    await leader.chat.getByText('Kvitteringen er bekreftet og gjelder.').waitFor()
    const rows = await waitForRows(tenant, 'Decisions', 1, (row) => row['DecisionKind'] === 'confirmation')
    expect(rows).toHaveLength(1)
    expect([leader.faults, delegate.faults]).toEqual([[], []])
  })

  async function passOn(): Promise<void> {
    await leader.say('oppgaver')
    const week = leader.chat.getByRole('heading', { name: 'Oppgavene dine denne uken' })
    await week.waitFor()
    await leader.click(new RegExp(`^Åpne: ${TITLE}`))
    await week.waitFor({ state: 'detached' })
    await leader.click(/^Gi videre$/)
    await leader.chat.getByRole('combobox', { name: /^Hvem skal gjøre den/ }).last().selectOption({ label: delegating.colleague.name })
    await expectAccessible(leader.page)
    await leader.click(/^Gi videre$/)
    await leader.chat.getByText(`Oppgaven er gitt videre til ${delegating.colleague.name}.`, { exact: false }).last().waitFor()
  }
})

describe('a leader who needs more time', () => {
  const REASON = 'Låsesmeden kommer først i januar'
  let leader: Person
  let above: Person
  afterAll(() => Promise.all([leader?.close(), above?.close()]))

  it('asks the leader above, who grants it with another day', async () => {
    leader = await openAs(browser, tenant, { oid: asking.oid })
    await leader.install()
    await leader.say('oppgaver')
    await leader.click(new RegExp(`^Åpne: ${TITLE}`))
    await leader.click(/^Be om mer tid$/)
    await leader.chat.getByLabel(/^Ønsket frist/).fill(WANTED_ON)
    await leader.chat.getByRole('textbox', { name: /^Hvorfor trenger du mer tid/ }).fill(REASON)
    await expectAccessible(leader.page)
    await leader.click(/^Send$/)
    const asked = leader.chat.getByText(/^Du har bedt .* om tid til /)
    await asked.waitFor()
    const name = /^Du har bedt (.*) om tid til /.exec(await asked.innerText())?.[1] ?? ''
    const found = await findReachable(tenant, [name])
    above = await openAs(browser, tenant, { oid: found?.oid ?? '' })
    await above.install()
    await above.say('oppgaver')
    await above.click(/^Svar$/)
    await above.chat.getByText(REASON).waitFor()
    await expectGood(above)
    await above.click(/^Gi mer tid$/)
    await above.chat.getByText(/^Det er gitt mer tid, til /).waitFor()
    await leader.chat.getByText('Du har fått mer tid').waitFor()
    await expectGood(leader)
    const rows = await waitForRows(tenant, 'Decisions', 1, (row) => row['DecisionKind'] === 'round-move')
    expect(JSON.stringify(rows)).toContain(WANTED_ON)
    expect([leader.faults, above.faults]).toEqual([[], []])
  })
})
