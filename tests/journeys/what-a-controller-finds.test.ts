import type { Browser } from 'playwright-core'
import { launchChromium } from '../browser/chromium'
import { expectAccessible } from './expect-accessible'
import { startJourneyTenant, type JourneyTenant } from './journey-tenant'
import { openAs, PHONE, PLAIN, type Person } from './person'

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

type Item = { id: string; fields: Record<string, unknown> }

async function pathOfSignatures(): Promise<string> {
  const { id } = await tenant.asOwner<{ id: string }>('GET', `/sites/${tenant.site.host}:${tenant.site.path}`)
  const { value } = await tenant.asOwner<{ value: { id: string; name: string }[] }>('GET', `/sites/${id}/lists`)
  return `/sites/${id}/lists/${value.find(({ name }) => name === 'Signatures')?.id}`
}

async function readFigure(person: Person): Promise<string> {
  await person.show('tab', 'overview')
  return person.tab.getByRole('region', { name: 'Tall for enheten samlet' }).getByRole('definition').first().innerText()
}

async function compare({ tab }: Person): Promise<void> {
  await tab.getByRole('button', { name: 'Sammenlign nå' }).click()
  await tab.getByText('Listene er sammenlignet med loggen.').waitFor({ timeout: 60_000 })
}

it('tells the controller that somebody edited and planted rows, while every figure stays, and when it is in order again', async () => {
  const controller = await openAs(browser, tenant, 'controller')
  const figure = await readFigure(controller)
  await controller.show('tab', 'findings')
  await compare(controller)
  await controller.tab.getByText('Listene viser det samme som loggen.').waitFor()

  const path = await pathOfSignatures()
  const { value } = await tenant.asOwner<{ value: Item[] }>('GET', `${path}/items?$expand=fields&$top=5`)
  const [row] = value
  if (!row) throw new Error('nobody has signed')
  await tenant.asOwner('PATCH', `${path}/items/${row.id}/fields`, { PersonId: 'p-somebody-else' })
  await tenant.asOwner('POST', `${path}/items`, { fields: { Title: 'Ola har også signert', PersonId: 'p-ola' } })
  await compare(controller)
  await controller.tab.getByRole('heading', { name: '2 åpne funn' }).waitFor()
  await controller.tab.getByRole('heading', { name: 'En rad sier noe annet enn loggen' }).waitFor()
  await controller.tab.getByText('Tallene i Kvitter er ikke berørt.').waitFor()
  await controller.tab.getByText(String(row.fields['RecordKey'])).waitFor()
  await expectAccessible(controller.page)
  expect(await readFigure(controller)).toBe(figure)
  await controller.tab.getByText('2 åpne funn').waitFor()

  // The list shows it to those who only read SharePoint, and the editor's repair is told too.
  expect((await tenant.readList('Findings')).map(({ FindingKind }) => FindingKind).sort()).toEqual(['row-differs', 'row-unknown'])
  await tenant.asOwner('PATCH', `${path}/items/${row.id}/fields`, { PersonId: row.fields['PersonId'] })
  await controller.show('tab', 'findings')
  await compare(controller)
  await controller.tab.getByRole('heading', { name: 'Ett åpent funn' }).waitFor()
  await controller.tab.getByRole('heading', { name: 'Ikke lenger slik' }).waitFor()
  expect(controller.faults).toEqual([])
  await controller.close()
})

it('tells nobody else of it', async () => {
  const employee = await openAs(browser, tenant, 'employee')
  await employee.show('tab', 'findings')
  await employee.tab.getByRole('heading', { level: 1, name: /^Hei/ }).waitFor()
  expect(await employee.tab.getByRole('link', { name: 'Funn' }).count()).toBe(0)
  await employee.close()
})

it.each([
  { size: PHONE, theme: 'dark', language: 'nn' },
  { size: PHONE, theme: 'light', language: 'nb' },
  { size: PLAIN.size, theme: 'contrast', language: 'en' },
] as const)('can be read at $size.width, $theme, $language', async (look) => {
  const controller = await openAs(browser, tenant, 'controller', look)
  await controller.show('tab', 'findings')
  await controller.tab.getByRole('heading', { level: 3 }).first().waitFor()
  await expectAccessible(controller.page)
  expect(controller.faults).toEqual([])
  await controller.close()
})
