import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Browser, Frame, Page } from 'playwright-core'
import { launchChromium } from '../browser/chromium'
import type { Bench } from './bench'
import { BENCH_PEOPLE, BENCH_SEED, withBenchTenant } from './bench-tenant'
import { measureInterleaved, type Measured } from './rounds'

const PATIENCE_MILLISECONDS = 30_000

/** The least a page can be: nothing to load, a heading to show. */
const CONSTANT_PAGE = '<!doctype html><html lang="nb"><title>Kvitter</title><main><h1>Mine</h1></main></html>'

/** What an employee's browser fetches and waits for before the first page of the tab shows, with nothing in its cache. */
export const tabLoad: Bench = {
  name: 'tab-load',
  aims: { javascript_kb: { at_most: 250 } },
  async run({ root, say }) {
    return withBenchTenant({ root, say }, async ({ tenant }) => {
      const browser = await launchChromium()
      const constant = await serveConstantPage()
      try {
        const address = `${tenant.address}?person=${await findEmployee(tenant.address)}&view=tab`
        let javascriptBytes = 0
        const ours = async () => {
          const shown = await openTab(browser, address)
          javascriptBytes = shown.javascriptBytes
          return shown
        }
        const milliseconds = await measureInterleaved(ours, () => openConstantPage(browser, constant))
        return {
          figures: { javascript_kb: javascriptBytes / 1000, first_page_ms: milliseconds.subject },
          baseline: { javascript_kb: 0, first_page_ms: milliseconds.baseline },
          seed: BENCH_SEED,
          people: BENCH_PEOPLE,
        }
      } finally {
        constant.close()
        await browser.close()
      }
    })
  },
}

/** Opens the tab in the page that plays Teams. Time counts from when its frame began to load until its first page has a heading. */
async function openTab(browser: Browser, address: string): Promise<Measured & { javascriptBytes: number }> {
  return inFreshPage(browser, async (page) => {
    const scripts: Promise<number>[] = []
    page.on('response', (response) => {
      if (/\/tab\/.*\.js$/.test(new URL(response.url()).pathname)) scripts.push(response.body().then((body) => gzipSync(body).length))
    })
    await page.goto(address)
    const frame = await findTab(page)
    // Before the frame has loaded there is another document in it, in which nobody would ever see a heading.
    await frame.waitForURL(/\/tab\//)
    const value = await untilHeading(frame)
    const javascriptBytes = (await Promise.all([...scripts])).reduce((sum, bytes) => sum + bytes, 0)
    return { value, checksum: 'shown', javascriptBytes }
  })
}

async function openConstantPage(browser: Browser, server: Server): Promise<Measured> {
  return inFreshPage(browser, async (page) => {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    return { value: await untilHeading(page.mainFrame()), checksum: 'shown' }
  })
}

async function inFreshPage<Result>(browser: Browser, use: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nb-NO', timezoneId: 'Europe/Oslo' })
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

async function findTab(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe', { timeout: PATIENCE_MILLISECONDS })
  const frame = await element.contentFrame()
  if (!frame) throw new Error('The tab has no frame')
  return frame
}

/** Milliseconds on the frame's own clock, looked at in each picture that is drawn. Headings nobody sees do not count. */
async function untilHeading(frame: Frame): Promise<number> {
  const found = await frame.waitForFunction(
    () => {
      const heading = document.querySelector('main h1')
      return heading && heading.getBoundingClientRect().height > 8 ? performance.now() : false
    },
    undefined,
    { polling: 'raf', timeout: PATIENCE_MILLISECONDS },
  )
  return Number(await found.jsonValue())
}

/** Somebody with an account who leads nobody: the most usual guest of the page. */
async function findEmployee(teamsAddress: string): Promise<string> {
  const answer = await fetch(`${teamsAddress}/api/suggested`)
  const { people } = (await answer.json()) as { people: { oid: string; role: string }[] }
  const employee = people.find(({ role }) => role === 'employee')
  if (!employee) throw new Error('The sample municipality suggests no employee')
  return employee.oid
}

function serveConstantPage(): Promise<Server> {
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(CONSTANT_PAGE))
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
