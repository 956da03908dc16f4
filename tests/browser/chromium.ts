import sparticuz from '@sparticuz/chromium'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Where Debian puts the one of its own, for machines that lack what the one from npm needs. */
const DEBIAN_CHROMIUM = '/usr/bin/chromium'

/** A browser without a window, from npm or else from Debian. Whoever starts it closes it. */
export async function launchChromium(): Promise<Browser> {
  // Not the list that the package recommends: it switches web security off and puts all pages into one process, which then die together.
  const args = ['--disable-background-networking', '--disable-component-update', '--no-sandbox', '--disable-gpu', '--font-render-hinting=none']
  try {
    const executablePath = await sparticuz.executablePath()
    return await chromium.launch({ executablePath, args, headless: true })
  } catch (error) {
    if (!existsSync(DEBIAN_CHROMIUM)) throw new ChromiumMissingError(error)
    return chromium.launch({ executablePath: DEBIAN_CHROMIUM, args, headless: true })
  }
}

/** Unpacks the one from npm, which two who launch it at once for the first time would do into the same file. Whether it starts is seen at the launch. */
export async function unpackChromium(): Promise<void> {
  await sparticuz.executablePath().catch(() => undefined)
}

export class ChromiumMissingError extends Error {
  override readonly name = 'ChromiumMissingError'
  constructor(cause: unknown) {
    super(`No browser: the one from npm does not start (${String(cause)}), and ${DEBIAN_CHROMIUM} is not there. Try: apt-get install chromium`, { cause })
  }
}
