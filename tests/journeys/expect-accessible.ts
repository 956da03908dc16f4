import axe, { type AxeResults } from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** Faults in what Microsoft draws, and which part of its HTML (that axe cuts where it is long) or selector tells; each with the reason it stays. */
const FOREIGN_FAULTS: readonly { rule: string; part: string; because: string }[] = [
  { rule: 'aria-prohibited-attr', part: 'ac-adap', because: "Microsoft's card renderer names the box of a card and gives it no role" },
  { rule: 'aria-valid-attr-value', part: 'fui-MessageBar', because: "Fluent's message bar names itself by its title, also when it has none" },
  { rule: 'aria-hidden-focus', part: 'data-tabster-dummy', because: "Fluent's focus trap: whoever comes to it by keyboard is moved on at once" },
]

/**
 * What axe doubts counts as a fault too, but for these: colours of what lies scrolled behind something else, what heading stands before
 * the first of a frame, and whether frames were looked at, which is done here for each.
 */
const DOUBTS_ALLOWED = new Set(['color-contrast', 'heading-order', 'frame-tested'])

/**
 * Looks at the page and the tab in it with axe, by all that it knows: WCAG 2.1 A and AA, which the law asks of municipalities (forskrift
 * om universell utforming av IKT), 2.2, and what axe calls best practice. The message names each fault with the element it is in.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const found: string[] = []
  for (const frame of page.frames()) {
    if (frame.url() === 'about:blank') continue
    // A page that is still coming has nothing to be looked at.
    await frame.locator('h1').first().waitFor({ state: 'attached' })
    const { violations, incomplete } = await look(frame)
    for (const { id, nodes } of [...violations, ...incomplete.filter((doubt) => !DOUBTS_ALLOWED.has(doubt.id))]) {
      const own = nodes.filter((node) => !FOREIGN_FAULTS.some(({ rule, part }) => rule === id && `${String(node.target)} ${node.html}`.includes(part)))
      found.push(...own.map(({ target, failureSummary }) => `${id} in ${String(target)}: ${failureSummary ?? ''}`))
    }
  }
  expect(found).toEqual([])
}

/**
 * Nothing may reach beyond the right edge, of the page or of a card: WCAG 1.4.10 asks for 320 CSS pixels without sideways scrolling.
 * What is meant to be scrolled by hand, as a table of the tenant's lists, is a region that can be reached by keyboard.
 */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const found: string[] = []
  for (const frame of page.frames()) {
    if (frame.url() === 'about:blank') continue
    found.push(...(await frame.evaluate(listTooWide)))
  }
  expect(found).toEqual([])
}

/** Runs in the browser. */
function listTooWide(): string[] {
  const isTooWide = (element: Element) => element.scrollWidth > element.clientWidth + 1
  const cut = [...document.querySelectorAll('.teams-card, .teams-card *, main, main *')].filter((element) => {
    if (element.clientWidth <= 1 || element.closest('textarea, input, select, button')) return false
    if (!element.closest('.teams-card') && element.closest('[role="region"][tabindex]')) return false
    return getComputedStyle(element).overflowX !== 'visible' && isTooWide(element)
  })
  return [...(isTooWide(document.documentElement) ? [document.documentElement] : []), ...cut].map(
    (element) => `${location.pathname}${location.hash} <${element.tagName.toLowerCase()} class="${element.className}"> ${element.scrollWidth} in ${element.clientWidth}: ${(element.textContent ?? '').slice(0, 80)}`,
  )
}

async function look(frame: Frame): Promise<AxeResults> {
  await frame.evaluate(axe.source)
  // axe looks into frames by itself unless told not to; each is looked at in its own right here.
  return frame.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document, { iframes: false, resultTypes: ['violations', 'incomplete'] }))
}
