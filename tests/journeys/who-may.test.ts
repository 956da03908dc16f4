import type { Browser } from 'playwright-core'
import type { Language } from '../../core/language/language'
import type { SuggestedRole } from '../../infra/local/municipality/municipality'
import { launchChromium } from '../browser/chromium'
import { expectAccessible, expectNoSidewaysScroll } from './expect-accessible'
import { startJourneyTenant, type JourneyTenant } from './journey-tenant'
import { openAs, PHONE, PLAIN } from './person'
import { countRows } from './rows'

jest.setTimeout(120_000)

let tenant: JourneyTenant
let browser: Browser
let before: Record<string, number>
beforeAll(async () => {
  ;[tenant, browser] = await Promise.all([startJourneyTenant(), launchChromium()])
  before = await countRows(tenant)
})
afterAll(async () => {
  await browser?.close()
  await tenant?.stop()
})

describe('those who may not sign', () => {
  afterAll(async () => {
    expect(await countRows(tenant)).toEqual(before)
  })

  it.each<[SuggestedRole, string, string]>([
    ['guest', 'Du kan ikke signere her', 'Kvitter er for ansatte og innleide'],
    ['disabled', 'Kontoen din er sperret', 'Kontoen din er sperret'],
  ])('are told so in chat and tab: %s', async (role, inChat, inTab) => {
    const person = await openAs(browser, tenant, role)
    await person.install()
    await person.chat.getByRole('heading', { name: inChat }).waitFor()
    await person.say('hva mangler jeg')
    await person.chat.getByRole('heading', { name: inChat }).nth(1).waitFor()
    expect(await person.chat.getByRole('button').count()).toBe(0)
    await person.tab.getByText(inTab).waitFor()
    await expectAccessible(person.page)
    await person.close()
  })

  it('tells a leaver so in the tab; without a licence there is no chat', async () => {
    const person = await openAs(browser, tenant, 'leaver')
    await person.page.getByText('Denne personen har ikke Teams-lisens, og kan ikke chatte.').waitFor()
    await person.tab.getByText('Du er ikke lenger ansatt', { exact: true }).waitFor()
    await expectAccessible(person.page)
    await person.close()
  })

  it('refuses a card that somebody else got, and shows how to get one’s own', async () => {
    const [mine, theirs] = await Promise.all([openAs(browser, tenant, 'employee'), openAs(browser, tenant, 'two-posts')])
    await Promise.all([mine.install(), theirs.install()])
    await Promise.all([mine, theirs].map(({ chat }) => chat.getByRole('button', { name: /^Jeg bekrefter$/ }).waitFor()))
    const [own, foreign] = await Promise.all(['employee' as const, 'two-posts' as const].map(readSignCard))
    const answer = await ask<{ card: object }>(`/people/${await tenant.oidOf('two-posts')}/clicks`, {
      locale: 'nb-NO',
      messageId: foreign?.messageId,
      trigger: 'manual',
      action: { type: 'Action.Execute', verb: 'sign', data: own?.data },
    })
    expect(JSON.stringify(answer.card)).toContain('Dette kortet er ikke ditt')
    await Promise.all([mine.close(), theirs.close()])
  })
})

describe('the pages of the tab', () => {
  it.each<[SuggestedRole, string[]]>([
    ['signed', ['Min side']],
    ['without-teams', ['Min side']],
    ['on-leave', ['Min side']],
    ['leader', ['Min side', 'Enheten', 'Årshjul', 'Oversikt', 'Tilsyn og revisjon']],
    ['municipal-director', ['Min side', 'Enheten', 'Årshjul', 'Oversikt', 'Tilsyn og revisjon']],
    ['controller', ['Min side', 'Årshjul', 'Oversikt', 'Tilsyn og revisjon', 'Utsendinger', 'Funn', 'Organisasjon', 'Innhold']],
    ['auditor', ['Min side', 'Årshjul', 'Oversikt', 'Tilsyn og revisjon', 'Utsendinger', 'Funn']],
    ['administrator', ['Min side']],
  ])('that %s has are %j', async (role, names) => {
    const person = await openAs(browser, tenant, role)
    const pages = person.tab.getByRole('navigation', { name: 'Sider i Kvitter' })
    await pages.waitFor()
    expect(await pages.getByRole('link').allInnerTexts()).toEqual(names)
    expect(person.faults).toEqual([])
    await person.close()
  })

  it.each(['publish', 'overview', 'unit/u-0001'])('lead an employee who knows the address back to their own: %s', async (sub) => {
    const person = await openAs(browser, tenant, 'employee')
    await person.show('tab', sub)
    await person.tab.getByRole('heading', { name: 'Dette venter på deg' }).waitFor()
    expect(person.faults).toEqual([])
    await person.close()
  })
})

describe('somebody who writes to the app', () => {
  it.each<[Language, SuggestedRole, [string, string][]]>([
    ['nb', 'apprentice', [['hva magler jeg', 'Dette venter på deg'], ['kviteringer', 'Bevisene dine'], ['sprak', 'Hvilket språk vil du bruke?'], ['hjlep', 'Dette kan jeg hjelpe deg med'], ['hvor er kaffen', 'Dette kan jeg hjelpe deg med']]],
    ['nn', 'newcomer', [['kva mangler eg', 'Dette ventar på deg'], ['kvitteringar', 'Bevisa dine'], ['målfrom', 'Kva språk vil du bruke?'], ['hjelp!', 'Dette kan eg hjelpe deg med']]],
    ['en', 'hired-in', [['what am i misssing', 'What is waiting for you'], ['reciepts', 'Your receipts'], ['langauge', 'Which language would you like to use?'], ['help', 'What I can help you with']]],
  ])('in %s is understood, slips and all', async (language, role, said) => {
    const person = await openAs(browser, tenant, role, { ...PLAIN, size: PHONE, language })
    await person.install()
    await person.chat.getByRole('heading').nth(1).waitFor()
    for (const [text, heading] of said) {
      const shown = await person.chat.getByRole('heading', { name: heading }).count()
      await person.say(text)
      await person.chat.getByRole('heading', { name: heading }).nth(shown).waitFor()
    }
    await expectAccessible(person.page)
    await expectNoSidewaysScroll(person.page)
    expect(person.faults).toEqual([])
    await person.close()
  })

  it('changes the language of chat and tab with one button', async () => {
    const person = await openAs(browser, tenant, 'signed')
    await person.install()
    await person.say('språk')
    await person.click(/^English$/)
    await person.chat.getByText('From now on I write to you in English.').waitFor()
    await person.page.reload()
    await person.tab.getByRole('link', { name: 'My page' }).waitFor()
    await person.close()
  })
})

it('shows what the tenant stores, list by list', async () => {
  const person = await openAs(browser, tenant, 'administrator')
  await person.page.getByRole('button', { name: 'Lister' }).click()
  const choice = person.page.getByRole('combobox', { name: 'Velg liste' })
  await choice.waitFor()
  for (const [name, total] of Object.entries(before)) {
    await choice.selectOption(name)
    if (total === 0) await person.page.getByText('Listen er tom.').waitFor()
    else await person.page.getByRole('table', { name }).getByRole('row').nth(1).waitFor()
    await expectAccessible(person.page)
  }
  await person.page.getByRole('button', { name: 'Tilbake til Teams' }).click()
  await person.page.getByRole('heading', { name: 'Kvitter', exact: true }).waitFor()
  expect(person.faults).toEqual([])
})

type SignCard = { messageId: string; data: unknown }

/** The newest card of somebody that asks for a signature, as it lies in the chat. */
async function readSignCard(role: SuggestedRole): Promise<SignCard | undefined> {
  type CardJson = { actions?: { verb?: string; data?: unknown }[] }
  const { messages } = await ask<{ messages: { id: string; cards: CardJson[] }[] }>(`/people/${await tenant.oidOf(role)}/chat`)
  const asking = messages.flatMap(({ id, cards }) =>
    cards.flatMap(({ actions }) => (actions ?? []).filter(({ verb }) => verb === 'sign').map(({ data }) => ({ messageId: id, data }))),
  )
  return asking.at(-1)
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`${tenant.origin}/teams/api${path}`, body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${response.status} to ${path}: ${await response.text()}`)
  return (await response.json()) as T
}
