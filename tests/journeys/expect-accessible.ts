import axe, { type AxeResults } from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** WCAG 2.1 A and AA, which the law asks of municipalities (forskrift om universell utforming av IKT). */
const RULES = { runOnly: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] } }

/** Faults inside Microsoft's card renderer, which Teams draws with another one; each with the reason it stays. */
const RENDERER_FAULTS: readonly { rule: string; within: string; because: string }[] = []

/** Looks at the page and the tab in it with axe. The message names each fault with the element it is in. */
export async function expectAccessible(page: Page): Promise<void> {
  const found: string[] = []
  for (const frame of page.frames()) {
    if (frame.url() === 'about:blank') continue
    for (const violation of (await look(frame)).violations) {
      const nodes = violation.nodes.filter(({ target }) => !RENDERER_FAULTS.some(({ rule, within }) => rule === violation.id && String(target).includes(within)))
      found.push(...nodes.map(({ target, failureSummary }) => `${violation.id} in ${String(target)}: ${failureSummary ?? ''}`))
    }
  }
  expect(found).toEqual([])
}

/** Nothing may reach beyond the right edge: WCAG 1.4.10 asks for 320 CSS pixels without sideways scrolling. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    if (frame.url() === 'about:blank') continue
    const { wide, room } = await frame.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }))
    expect({ frame: frame.url().split('?')[0], wide: wide > room + 1 }).toEqual({ frame: frame.url().split('?')[0], wide: false })
  }
}

async function look(frame: Frame): Promise<AxeResults> {
  await frame.evaluate(axe.source)
  // axe looks into frames by itself unless told not to; each is looked at in its own right here.
  return frame.evaluate((rules) => (window as unknown as { axe: typeof axe }).axe.run(document, { ...rules, iframes: false }), RULES)
}
