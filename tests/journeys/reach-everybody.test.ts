import type { Browser } from 'playwright-core'
import { addDays, dayOf } from '../../core/days/day'
import { launchChromium } from '../browser/chromium'
import { findColleagues, type Colleagues } from './colleagues'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { startJourneyTenant, type JourneyTenant } from './journey-tenant'
import { openAs, PHONE, PLAIN, type Person } from './person'

jest.setTimeout(120_000)

const TITLE = 'Etisk standard før jul'
const TODAY = dayOf(new Date())

let tenant: JourneyTenant
let browser: Browser
let colleagues: Colleagues
let controller: Person
beforeAll(async () => {
  ;[tenant, browser] = await Promise.all([startJourneyTenant(), launchChromium()])
  colleagues = await findColleagues(tenant, 2)
  controller = await openAs(browser, tenant, 'controller')
})
afterAll(async () => {
  await controller?.close()
  await browser?.close()
  await tenant?.stop()
})

async function expectGood({ page }: Person): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}
const button = (name: string | RegExp) => controller.tab.getByRole('button', { name, exact: typeof name === 'string' })

describe('a controller', () => {
  it('plans a round of reminders for one workplace', async () => {
    await controller.show('tab', 'campaigns')
    await button('Planlegg en utsending').click()
    const dialog = controller.tab.getByRole('dialog')
    await dialog.getByRole('textbox', { name: /^Navn på utsendingen/ }).fill(TITLE)
    await dialog.getByRole('checkbox', { name: 'Etisk standard', exact: true }).check()
    await dialog.getByRole('searchbox', { name: /^Enheter/ }).fill(colleagues.unit.name)
    await dialog.getByRole('button', { name: new RegExp(colleagues.unit.name) }).first().click()
    await dialog.getByLabel('Første dag').fill(TODAY)
    await dialog.getByLabel('Siste dag').fill(addDays(TODAY, 7))
    await dialog.getByRole('button', { name: 'Planlegg', exact: true }).click()
    await controller.tab.getByText(`«${TITLE}» er planlagt.`).first().waitFor()
  })

  it('can start nothing before seeing who gets it, and then sees how many, who not, and why', async () => {
    await controller.tab.getByRole('heading', { name: 'Hvem får påminnelser?' }).waitFor()
    expect(await button('Start').count()).toBe(0)
    await button('Se hele målgruppen').click()
    await controller.tab.getByText('personer er i målgruppen').first().waitFor()
    await controller.tab.getByRole('table', { name: 'Per enhet' }).waitFor()
    await expectGood(controller)
  })

  it('starts it', async () => {
    await button('Start').click()
    await controller.tab.getByText('Utsendingen er i gang.').first().waitFor()
  })
})

describe('an employee on a phone, without the app', () => {
  let employee: Person
  beforeAll(async () => (employee = await openAs(browser, tenant, { oid: colleagues.open[0]?.oid ?? '' }, { ...PLAIN, size: PHONE })))
  afterAll(() => employee?.close())

  it('finds the app and one card with what is to be signed, by when, and what it takes', async () => {
    await employee.chat.getByText('Etisk standard').first().waitFor()
    await employee.chat.getByText(/minutt/).first().waitFor()
    await employee.chat.getByRole('button', { name: 'Les og signer: Etisk standard' }).first().waitFor()
    await expectGood(employee)
  })

  it('may be reminded later, with the same deadline', async () => {
    await employee.say('minn meg senere')
    await employee.chat.getByText(/Du får ingen påminnelse før .* Fristen er den samme\./).first().waitFor()
    expect(employee.faults).toEqual([])
  })
})

describe('the controller again', () => {
  it('follows how it goes, until nobody is left', async () => {
    await controller.tab.getByText('Alle er gått gjennom.', { exact: true }).waitFor()
    await controller.tab.getByRole('heading', { name: 'Slik går det' }).waitFor()
    await expectGood(controller)
  })

  it('sees why whoever was not reached was not, by name', async () => {
    await controller.tab.getByRole('heading', { name: /^Dem utsendingen ikke nådde$|^Alle som er gått gjennom/ }).or(controller.tab.getByText('Alle som er gått gjennom, er nådd.')).first().waitFor()
  })

  it('calls it off, and it stays so', async () => {
    await button('Avlys').click()
    const dialog = controller.tab.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Vi tar det i møtet i stedet')
    await dialog.getByRole('button', { name: /^Avlys/ }).click()
    await controller.tab.getByText('Utsendingen er avlyst.').first().waitFor()
  })

  it('stops everything and takes it back', async () => {
    await button('Stopp alle påminnelser').first().click()
    const stopping = controller.tab.getByRole('dialog')
    await stopping.getByRole('textbox').fill('Et kort var feil')
    await stopping.getByRole('button', { name: 'Stopp alle påminnelser' }).click()
    await controller.tab.getByText('Alle påminnelser er stoppet').first().waitFor()
    await button('Opphev stoppen').first().click()
    const releasing = controller.tab.getByRole('dialog')
    await releasing.getByRole('textbox').fill('Kortet er rettet')
    await releasing.getByRole('button', { name: 'Opphev stoppen' }).click()
    await controller.tab.getByText('Påminnelser sendes som reglene sier.').first().waitFor()
    expect(controller.faults).toEqual([])
  })
})

describe('the leader', () => {
  let leader: Person
  beforeAll(async () => (leader = await openAs(browser, tenant, { oid: colleagues.leader.oid })))
  afterAll(() => leader?.close())

  it('sees whom Teams does not reach, and prints the sheet with the way to the tab', async () => {
    await leader.show('tab', `unit/${colleagues.unit.unitId}`)
    await leader.tab.getByRole('heading', { name: 'Dem Teams ikke når' }).waitFor()
    await expectGood(leader)
    await leader.show('tab', `poster/${colleagues.unit.unitId}`)
    await leader.tab.getByRole('img').first().waitFor()
    await expectGood(leader)
    expect(leader.faults).toEqual([])
  })
})
