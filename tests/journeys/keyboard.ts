import type { Page } from 'playwright-core'

/** More stops than any page here has on the way to what one wants. */
const MOST_STOPS = 120

/** Presses Tab until what is focused has that name, in the page or in the tab's frame, and it lies in view. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = []
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab')
    const focused = await findFocused(page)
    if (focused && name.test(focused.name)) return expect(focused).toMatchObject({ isInView: true })
    passed.push(focused?.name.slice(0, 40) ?? '–')
  }
  throw new Error(`Tab does not come to ${String(name)}, only to: ${passed.join(' | ')}`)
}

type Focused = { name: string; isInView: boolean }

async function findFocused(page: Page): Promise<Focused | undefined> {
  for (const frame of page.frames()) {
    const focused = await frame.evaluate(readFocused)
    if (focused) return focused
  }
  return undefined
}

/** Runs in the browser. The name as a screen reader would say it, near enough. */
function readFocused(): Focused | undefined {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body || element.tagName === 'IFRAME' || !document.hasFocus()) return undefined
  const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLElement>)].map((label) => label.innerText) : []
  const { top, bottom, left, right } = element.getBoundingClientRect()
  return {
    name: (element.getAttribute('aria-label') ?? (labels.join(' ') || element.innerText)).trim(),
    isInView: bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth,
  }
}
