import type { Browser } from 'playwright-core'
import { findings } from '../../core/api/findings-questions'
import type { SuggestedRole } from '../../infra/local/municipality/municipality'
import { WORDS } from '../../tab/words'
import { launchChromium } from '../browser/chromium'
import { startJourneyTenant, type JourneyTenant } from './journey-tenant'
import { expectAccessible } from './expect-accessible'
import { openAs, type Person } from './person'
import { countRows, expectOneSignature, readCode, waitForRows } from './rows'

jest.setTimeout(120_000)

const BEHIND = WORDS.nb.findings.behind.title
const LIST_PAGES = ['overview', 'findings'] as const
const CONFIRM = /^Jeg bekrefter$/
const SEEN_WITHIN_MILLISECONDS = 30_000
/** From an answer to what the page shows of it. */
const DRAWN_WITHIN_MILLISECONDS = 500
/** Longer than the sweep of what is pending, so that a second row would have come. */
const SECOND_WOULD_COME_MILLISECONDS = 3_000

let tenant: JourneyTenant
let browser: Browser
beforeAll(async () => {
  ;[tenant, browser] = await Promise.all([startJourneyTenant(), launchChromium()])
})
afterAll(async () => {
  await browser?.close()
  await tenant?.stop()
})

it('takes signatures while SharePoint is down and the service is killed, and brings each there once', async () => {
  const [one, other, controller] = await Promise.all([openWithCard('employee'), openWithCard('two-posts'), openAs(browser, tenant, 'controller')])
  const before = await countRows(tenant)
  const signedBefore = await readAllSigned(controller)
  await choose(one, 'SharePoint er nede')
  await expectAccessible(one.page)
  await one.page.keyboard.press('Escape')
  await one.page.getByText('Feil:SharePoint er nede').waitFor()
  const code = await sign(one)
  expect((await countRows(tenant))['Signatures']).toBe(before['Signatures'])
  // Who answers for the lists is told that they lag behind; who has signed has the receipt and needs to know no more.
  for (const page of LIST_PAGES) await waitForNotice(controller, page, true)
  await expectAccessible(controller.page)
  await one.tab.getByRole('heading', { level: 1 }).waitFor()
  expect(await one.tab.getByText(BEHIND).count()).toBe(0)

  await tenant.restartService('SIGKILL')
  const otherCode = await sign(other)
  await one.page.reload()
  expect(await readCode(one)).toBe(code)
  expect((await countRows(tenant))['Signatures']).toBe(before['Signatures'])

  // Who controls reads what is known to be signed, which never waits for SharePoint.
  await waitForAllSigned(controller, signedBefore + 2)
  await one.page.getByRole('button', { name: 'Alt i orden igjen' }).click()
  await expectOneSignature(tenant, code)
  await expectOneSignature(tenant, otherCode)
  for (const page of LIST_PAGES) await waitForNotice(controller, page, false)
  await expectFaultless([one, other, controller])
})

it('takes signatures while SharePoint throttles, and brings them there when it is over', async () => {
  const person = await openWithCard('newcomer')
  await tenant.fail({ on: 'graph', kind: 'throttled', retryAfterSeconds: 6 })
  const code = await sign(person)
  await person.show('tab')
  await person.tab.getByRole('link', { name: /^Se signeringsbeviset for Etisk standard, versjon 2\.0/ }).click()
  await person.tab.getByText(code).waitFor()
  await tenant.fail()
  await expectOneSignature(tenant, code)
  await expectFaultless([person])
})

it('writes no second row when SharePoint wrote and the answer was lost', async () => {
  const person = await openWithCard('hired-in')
  await tenant.fail({ on: 'graph', kind: 'truncated', request: '^POST', times: 2 })
  const code = await sign(person)
  await expectOneSignature(tenant, code)
  await new Promise((resolve) => setTimeout(resolve, SECOND_WOULD_COME_MILLISECONDS))
  await expectOneSignature(tenant, code)
  expect(await waitForRows(tenant, 'Findings', 0, () => true)).toEqual([])
  await expectFaultless([person])
})

it('makes one record of two clicks from two devices, and shows both the same receipt', async () => {
  const phone = await openWithCard('apprentice')
  const laptop = await openAs(browser, tenant, 'apprentice')
  await laptop.chat.getByRole('button', { name: CONFIRM }).waitFor()
  const [one, other] = await signAtOnce(phone, laptop)
  expect(one).toBe(other)
  await expectOneSignature(tenant, one ?? '')
  const oid = await tenant.oidOf('apprentice')
  expect(await waitForRows(tenant, 'Signatures', 1, (row) => row['PersonOid'] === oid && row['DocumentVersion'] === '2.0')).toHaveLength(1)
  await expectFaultless([phone, laptop])
})

it('gives the same receipt to the same click delivered again under other ids, and for an older message', async () => {
  const oid = await tenant.oidOf('elected')
  const person = await openWithCard('elected')
  await person.say('hva mangler jeg')
  const { messages } = await ask<{ messages: { id: string; cards: CardJson[] }[] }>(`/people/${oid}/chat`)
  const card = messages.flatMap(({ id, cards }) => cards.map((drawn) => ({ id, drawn }))).find(({ drawn }) => drawn.actions?.some(({ verb }) => verb === 'sign'))
  const action = card?.drawn.actions?.find(({ verb }) => verb === 'sign')
  const click = { locale: 'nb-NO', messageId: card?.id, trigger: 'manual', action: { type: 'Action.Execute', verb: 'sign', data: action?.data } }
  const answers = await Promise.all([1, 2, 3].map(() => ask<{ outcome: string; card: object }>(`/people/${oid}/clicks`, click)))
  const codes = new Set(answers.map((answer) => /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(JSON.stringify(answer.card))?.[0]))
  expect(codes.size).toBe(1)
  await expectOneSignature(tenant, [...codes][0] ?? '')
  expect(await readCode(person)).toBe([...codes][0])
  await expectFaultless([person])
})

type CardJson = { actions?: { verb?: string; data?: unknown }[] }

/** Somebody who has just been asked for their signature. */
async function openWithCard(role: SuggestedRole): Promise<Person> {
  const person = await openAs(browser, tenant, role)
  await person.install()
  await person.chat.getByRole('button', { name: CONFIRM }).waitFor()
  return person
}

/** Puts a bad day on as a person does who wants to see one. */
async function choose({ page }: Person, preset: string): Promise<void> {
  await page.getByRole('button', { name: /^Feil/ }).click()
  await page.getByRole('switch', { name: preset }).click()
  await page.getByText('503, utilgjengelig').first().waitFor()
}

/** The first figure of the overview. */
async function readAllSigned(person: Person): Promise<number> {
  await person.show('tab', 'overview')
  const figure = await person.tab.getByRole('region', { name: WORDS.nb.overview.summary }).getByRole('definition').first().innerText()
  return Number(figure.replace(/\D/g, ''))
}

async function waitForAllSigned(person: Person, expected: number): Promise<void> {
  const deadline = Date.now() + SEEN_WITHIN_MILLISECONDS
  while ((await readAllSigned(person)) !== expected && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await readAllSigned(person)).toBe(expected)
}

/** Until the page says that SharePoint does not answer, or says so no more. */
async function waitForNotice(person: Person, page: (typeof LIST_PAGES)[number], isExpected: boolean): Promise<void> {
  const isThere = async () => {
    const answered = person.page.waitForResponse((response) => new URL(response.url()).pathname === findings.path)
    await person.show('tab', page)
    await answered
    await person.tab.getByRole('heading', { level: 1 }).waitFor()
    await new Promise((resolve) => setTimeout(resolve, DRAWN_WITHIN_MILLISECONDS))
    return (await person.tab.getByText(BEHIND).count()) > 0
  }
  const deadline = Date.now() + SEEN_WITHIN_MILLISECONDS
  while ((await isThere()) !== isExpected && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 500))
  expect([page, await isThere()]).toEqual([page, isExpected])
}

async function sign(person: Person): Promise<string> {
  await person.click(CONFIRM)
  return readCode(person)
}

/** Both buttons are in hand before either is pressed: what the first click brings would take the button away from the second. */
async function signAtOnce(...people: readonly Person[]): Promise<string[]> {
  const buttons = await Promise.all(people.map(({ chat }) => chat.getByRole('button', { name: CONFIRM }).last().elementHandle()))
  await Promise.all(buttons.map((button) => button?.evaluate((element) => (element as HTMLElement).click())))
  return Promise.all(people.map(readCode))
}

async function expectFaultless(people: readonly Person[]): Promise<void> {
  expect(people.flatMap(({ faults }) => faults)).toEqual([])
  for (const person of people) await person.close()
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`${tenant.origin}/teams/api${path}`, body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${response.status} to ${path}: ${await response.text()}`)
  return (await response.json()) as T
}
