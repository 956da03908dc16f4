import type { Browser } from 'playwright-core'
import { WORDS } from '../../tab/words'
import { launchChromium } from '../browser/chromium'
import { findColleagues, type Colleagues } from './colleagues'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { startJourneyTenant, type JourneyTenant } from './journey-tenant'
import { openAs, PHONE, PLAIN, type Person } from './person'
import { waitForRows } from './rows'

jest.setTimeout(180_000)

const { rules, organisation } = WORDS.nb
const LESSON = 'Svindelmeldinger: stopp før du klikker'
const TITLE = 'Svindel på e-post: stopp før du klikker'
const REASON = 'Tittelen skal si at det gjelder e-post'

let tenant: JourneyTenant
let browser: Browser
let controller: Person
beforeAll(async () => {
  ;[tenant, browser] = await Promise.all([startJourneyTenant(), launchChromium()])
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

describe('a controller who edits a lesson', () => {
  it('finds it among all that is published', async () => {
    await controller.show('tab', 'rules')
    await controller.tab.getByRole('link', { name: LESSON }).waitFor()
    await expectGood(controller)
    await controller.tab.getByRole('link', { name: LESSON }).click()
    await controller.tab.getByRole('heading', { name: rules.lesson.questions }).waitFor()
    await expectGood(controller)
  })

  it('is told beside the field what cannot be published', async () => {
    await controller.tab.getByLabel(new RegExp(`^${rules.lesson.title}`)).first().fill('')
    await controller.tab.getByLabel(new RegExp(`^${rules.publish.reason}`)).last().fill(REASON)
    await controller.tab.getByRole('button', { name: rules.publish.preview }).click()
    await controller.tab.locator('[aria-invalid="true"]').first().waitFor()
    await expectGood(controller)
    expect(await controller.tab.getByRole('button', { name: /^Publiser versjon/ }).count()).toBe(0)
  })

  it('sees how the cards look on a phone', async () => {
    await controller.tab.getByLabel(new RegExp(`^${rules.lesson.title}`)).first().fill(TITLE)
    await controller.tab.getByRole('button', { name: rules.cards.show }).click()
    await controller.tab.getByText(/^Kort 1 av \d+$/).waitFor()
    await expectGood(controller)
  })

  it('publishes it as previewed, and nobody has to take it again', async () => {
    await controller.tab.getByRole('button', { name: rules.publish.preview }).click()
    await controller.tab.getByText(rules.publish.lesson.reopensNobody).waitFor()
    await controller.tab.getByRole('button', { name: rules.publish.publish('1.1') }).first().click()
    await controller.tab.getByRole('alertdialog').getByRole('button', { name: rules.publish.publish('1.1') }).click()
    await controller.tab.getByText(/^Versjon 1\.1 er publisert/).first().waitFor()
    await expectGood(controller)
    const rows = await waitForRows(tenant, 'Lessons', 1, (row) => row['LessonId'] === 'phishing' && row['LessonVersion'] === '1.1')
    expect(rows[0]).toMatchObject({ Title: TITLE, VersionLevel: 'minor' })
  })
})

describe('a controller on a phone with a file from HR', () => {
  let phone: Person
  let colleagues: Colleagues
  beforeAll(async () => {
    colleagues = await findColleagues(tenant, 1)
    phone = await openAs(browser, tenant, 'controller', { ...PLAIN, size: PHONE })
    await phone.show('tab', 'organisation')
  })
  afterAll(() => phone?.close())

  const choose = async (text: string) => {
    await phone.tab.locator('input[type=file]').first().setInputFiles({ name: 'roller.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await phone.tab.getByRole('button', { name: organisation.import.lookOver, exact: true }).first().click()
  }

  it('is told row and column of what is wrong, and nothing is stored', async () => {
    await choose(`enhet;rolle;ansattnummer;fra\n${colleagues.unit.unitId};etikkveileder;p-99999;01.12.2026\n`)
    await phone.tab.getByText(organisation.problems.codes['unknown-person']).waitFor()
    await expectGood(phone)
  })

  it('sees the work list with its counts', async () => {
    await phone.tab.getByText(/^Enheter uten leder: \d+/).waitFor()
    await expectGood(phone)
  })
})

it('no fault was met in the browser', () => expect(controller.faults).toEqual([]))
