import type { TabWords } from '../../tab/words'
import type { Colleagues } from './colleagues'
import type { Person } from './person'

/** How many have signed, in the whole of what a director sees and in one unit of it. */
export type Signed = { all: number; unit: number }

const SEEN_WITHIN_MILLISECONDS = 20_000
const ASK_EVERY_MILLISECONDS = 500

/** What stands on the page with the figures: it is opened at the top, and then where the unit is a row of the table. */
export async function readSigned(person: Person, { unit, above }: Colleagues, { overview, tabs }: TabWords): Promise<Signed> {
  const { tab } = person
  await person.show('tab')
  await tab.getByRole('link', { name: tabs.overview, exact: true }).click()
  const all = await tab.getByRole('region', { name: overview.summary }).getByRole('definition').first().innerText()
  await person.show('tab', `overview/${above}`)
  const cells = tab.getByRole('row', { name: new RegExp(`^${unit.name}`) }).getByRole('cell')
  return { all: toNumber(all), unit: toNumber(await cells.nth(1).innerText()) }
}

/** Fails when the figures are not those within reasonable time; what follows the log takes its own. */
export async function waitForSigned(person: Person, colleagues: Colleagues, words: TabWords, expected: Signed): Promise<void> {
  const deadline = Date.now() + SEEN_WITHIN_MILLISECONDS
  for (;;) {
    const signed = await readSigned(person, colleagues, words)
    if ((signed.all === expected.all && signed.unit === expected.unit) || Date.now() > deadline) return expect(signed).toEqual(expected)
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MILLISECONDS))
  }
}

/** None of these names in the tab: not in what is shown, nor in labels or what lies hidden. */
export async function expectNoNames({ tab }: Person, names: readonly string[]): Promise<void> {
  const page = await tab.locator('body').innerHTML()
  expect(page.length).toBeGreaterThan(1_000)
  expect(names.filter((name) => page.includes(name))).toEqual([])
}

/** Numbers are grouped by spaces that differ between languages, and on a phone their captions stand with them. */
function toNumber(text: string): number {
  return Number(text.replace(/\D/g, ''))
}
