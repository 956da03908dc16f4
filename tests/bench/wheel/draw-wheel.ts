import type { Frame, Page } from 'playwright-core'
import { launchChromium } from '../../browser/chromium'
import { withBenchTenant } from '../bench-tenant'
import { median, ROUNDS } from '../rounds'

const PATIENCE_MILLISECONDS = 60_000
/** The page is drawn from the big municipality's answer, so a small one is enough to serve it. */
const PEOPLE = 1_000

export type Drawn = { drawn_ms: number; longest_task_ms: number }

/**
 * The wheel's page in the tab as it is built, drawn from `body`: from when somebody goes to it until its marks are on the screen. Its
 * code and the answer are there already, as when somebody comes back to it; what a network takes is not the drawing's.
 */
export async function drawWheel(surroundings: { root: string; say: (text: string) => void }, body: string): Promise<Drawn> {
  return withBenchTenant({ ...surroundings, people: PEOPLE }, async ({ tenant }) => {
    const browser = await launchChromium()
    try {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nb-NO', timezoneId: 'Europe/Oslo', reducedMotion: 'reduce' })
      const page = await context.newPage()
      page.setDefaultTimeout(PATIENCE_MILLISECONDS)
      await page.route(/\/api\/wheel\?/, (route) => route.fulfill({ contentType: 'application/json', body }))
      await page.goto(`${tenant.address}?person=${await findLeader(tenant.address)}&view=tab`)
      const frame = await findTab(page)
      await frame.waitForSelector('main h1')
      await goToWheel(frame)
      const drawn: Drawn[] = []
      for (let round = 0; round < ROUNDS; round++) {
        await leave(frame)
        drawn.push(await goToWheel(frame))
      }
      return { drawn_ms: median(drawn.map(({ drawn_ms }) => drawn_ms)), longest_task_ms: Math.max(...drawn.map(({ longest_task_ms }) => longest_task_ms)) }
    } finally {
      await browser.close()
    }
  })
}

async function findTab(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe')
  const frame = await element.contentFrame()
  if (!frame) throw new Error('The tab has no frame')
  return frame
}

async function leave(frame: Frame): Promise<void> {
  await frame.evaluate(() => void (location.hash = '#/everything'))
  await frame.waitForFunction(() => document.querySelector('[data-place]') === null && document.querySelector('main h1') !== null)
}

/** Counted in the page itself, looked at in each picture that is drawn: the first with marks shows that the one before had them. */
async function goToWheel(frame: Frame): Promise<Drawn> {
  const began = await frame.evaluate(() => {
    performance.clearMarks()
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => performance.mark('long', { detail: duration }))).observe({ type: 'longtask' })
    location.hash = '#/wheel?view=wheel'
    return performance.now()
  })
  const shown = await frame.waitForFunction((since) => document.querySelector('main svg [data-place]') !== null && performance.now() - since, began, { polling: 'raf', timeout: PATIENCE_MILLISECONDS })
  // A task is told of once it has ended. One under 50 ms is none to the browser.
  await frame.waitForTimeout(SETTLING_MILLISECONDS)
  const longest = await frame.evaluate(() => Math.max(0, ...performance.getEntriesByName('long').map((mark) => Number((mark as PerformanceMark).detail))))
  return { drawn_ms: Number(await shown.jsonValue()), longest_task_ms: longest }
}

const SETTLING_MILLISECONDS = 500

/** Somebody who leads a unit has a wheel of its own. */
async function findLeader(teamsAddress: string): Promise<string> {
  const answer = await fetch(`${teamsAddress}/api/suggested`)
  const { people } = (await answer.json()) as { people: { oid: string; role: string }[] }
  const leader = people.find(({ role }) => role === 'leader')
  if (!leader) throw new Error('The sample municipality suggests no leader')
  return leader.oid
}
