import type { Browser } from 'playwright-core'
import type { SuggestedRole } from '../../infra/local/municipality/municipality'
import { launchChromium } from '../browser/chromium'
import { startJourneyTenant, type JourneyTenant } from './journey-tenant'
import { openAs, type Person } from './person'
import { countRows, expectOneSignature, readCode, waitForRows } from './rows'

jest.setTimeout(120_000)

const CONFIRM = /^Jeg bekrefter$/
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
  const [one, other] = await Promise.all([openWithCard('employee'), openWithCard('two-posts')])
  const before = await countRows(tenant)
  await tenant.control({ down: true })
  const code = await sign(one)
  expect((await countRows(tenant))['Signatures']).toBe(before['Signatures'])

  await tenant.restartService('SIGKILL')
  const otherCode = await sign(other)
  await one.page.reload()
  expect(await readCode(one)).toBe(code)
  expect((await countRows(tenant))['Signatures']).toBe(before['Signatures'])

  await tenant.control({ down: false })
  await expectOneSignature(tenant, code)
  await expectOneSignature(tenant, otherCode)
  await expectFaultless([one, other])
})

it('takes signatures while SharePoint throttles, and brings them there when it is over', async () => {
  const person = await openWithCard('newcomer')
  await tenant.control({ throttle: 6 })
  const code = await sign(person)
  await person.show('tab')
  await person.tab.getByRole('link', { name: /^Se signeringsbeviset for Etisk standard, versjon 2\.0/ }).click()
  await person.tab.getByText(code).waitFor()
  await expectOneSignature(tenant, code)
  await expectFaultless([person])
})

it('writes no second row when SharePoint wrote and the answer was lost', async () => {
  const person = await openWithCard('hired-in')
  await tenant.control({ lostAnswers: 2 })
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
  const [one, other] = await Promise.all([sign(phone), sign(laptop)])
  expect(one).toBe(other)
  await expectOneSignature(tenant, one)
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

async function sign(person: Person): Promise<string> {
  await person.click(CONFIRM)
  return readCode(person)
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
