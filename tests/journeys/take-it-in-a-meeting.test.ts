import type { Browser } from 'playwright-core'
import { WORDS as CHAT_WORDS } from '../../bot/words'
import { WORDS as TAB_WORDS } from '../../tab/words'
import { launchChromium } from '../browser/chromium'
import { findColleagues, type Colleague, type Colleagues } from './colleagues'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { startJourneyTenant, type JourneyTenant } from './journey-tenant'
import { openAs, PHONE, type Person } from './person'
import { CODE, waitForRows } from './rows'

jest.setTimeout(180_000)

const REASON = 'Jeg var ikke på møtet'
const words = TAB_WORDS.nb.trainingLeader
const chat = CHAT_WORDS.nb.training

let tenant: JourneyTenant
let browser: Browser
let colleagues: Colleagues
let leader: Person
/** Somebody who lacks the lesson, as the leader sees it. */
let present: Colleague
let member: Person
beforeAll(async () => {
  ;[tenant, browser] = await Promise.all([startJourneyTenant(), launchChromium()])
  colleagues = await findColleagues(tenant, 3)
  leader = await openAs(browser, tenant, colleagues.leader, { size: PHONE, theme: 'light', language: 'nb' })
})
afterAll(async () => {
  await leader?.close()
  await member?.close()
  await browser?.close()
  await tenant?.stop()
})

async function expectGood({ page }: Person): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

test('a leader finds the lessons to talk about, and opens one for the meeting', async () => {
  await leader.show('tab', `unit/${colleagues.unit.unitId}`)
  await leader.tab.getByRole('heading', { name: words.lessons.title }).waitFor()
  await expectGood(leader)
  await leader.tab.getByRole('link', { name: new RegExp(`^${words.lessons.meet}`) }).first().click()
  await leader.tab.getByText(words.meeting.stepOf(1, 4)).waitFor()
  await expectGood(leader)
})

test('takes it with everybody, step by step, and sees that nobody is ticked', async () => {
  const next = leader.tab.getByRole('button', { name: words.meeting.next, exact: true })
  for (const step of [2, 3, 4]) {
    await next.click()
    await leader.tab.getByText(words.meeting.stepOf(step, 4)).waitFor()
    await expectGood(leader)
  }
  await leader.tab.getByRole('button', { name: words.meeting.submit, exact: true }).click()
  await leader.tab.getByText(words.meeting.nobodyTicked).waitFor()
})

test('ticks who is there, and each has the lesson', async () => {
  for (const one of colleagues.open) {
    present = one
    if ((await leader.tab.getByRole('checkbox', { name: new RegExp(`^${one.name}.*${words.meeting.lacks}`) }).count()) > 0) break
  }
  member = await openAs(browser, tenant, present, { size: PHONE, theme: 'dark', language: 'nb' })
  await member.install()
  await member.chat.locator('[data-message]').first().waitFor()
  await leader.tab.getByRole('checkbox', { name: new RegExp(`^${present.name}`) }).check()
  await leader.tab.getByRole('button', { name: words.meeting.submit, exact: true }).click()
  await leader.tab.getByText(words.meeting.resultTitle, { exact: true }).first().waitFor()
  await leader.tab.getByText(words.meeting.got(1)).waitFor()
  await expectGood(leader)
  const rows = await waitForRows(tenant, 'Completions', 1, (row) => row['CompletionKind'] === 'meeting-completion' && row['ActorOid'] === colleagues.leader.oid)
  expect(rows).toHaveLength(1)
})

test('whoever was ticked gets the receipt in the chat, and objects to it', async () => {
  await member.chat.getByText(chat.receipt.meeting(colleagues.leader.name)).waitFor({ timeout: 30_000 })
  await member.chat.getByText(CODE).last().waitFor()
  await expectGood(member)
  await member.chat.getByRole('button', { name: chat.button.object, exact: true }).last().click()
  await member.chat.getByLabel(chat.objection.input).last().fill(REASON)
  await expectGood(member)
  await member.chat.getByRole('button', { name: chat.button.sendObjection, exact: true }).last().click()
  await member.chat.getByText(chat.notice.reopened).waitFor()
  const rows = await waitForRows(tenant, 'Decisions', 1, (row) => row['DecisionKind'] === 'voiding' && row['ActorOid'] === present.oid)
  expect(rows[0]).toMatchObject({ DecisionReason: REASON })
})

test('the leader reads why', async () => {
  await leader.show('tab', `unit/${colleagues.unit.unitId}`)
  await leader.tab.getByText(REASON).first().waitFor()
  await expectGood(leader)
  expect([...leader.faults, ...member.faults]).toEqual([])
})
