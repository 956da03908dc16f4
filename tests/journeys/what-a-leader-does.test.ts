import type { Browser } from 'playwright-core'
import type { AnswerOf } from '../../core/api/question'
import type { me } from '../../core/api/own-questions'
import type { unitPeople } from '../../core/api/unit-questions'
import { launchChromium } from '../browser/chromium'
import { expectAccessible } from './expect-accessible'
import { startJourneyTenant, type JourneyTenant } from './journey-tenant'
import { openAs, type Person } from './person'
import { countRows, readCode, waitForRows } from './rows'

jest.setTimeout(120_000)

let tenant: JourneyTenant
let browser: Browser
beforeAll(async () => {
  ;[tenant, browser] = await Promise.all([startJourneyTenant(), launchChromium()])
})
afterAll(async () => {
  await browser?.close()
  await tenant?.stop()
})

describe('a leader of somebody without an account', () => {
  const REASON = 'Har ikke konto i kommunen'
  const MISTAKE = 'Feil person i bunken'
  let leader: Person
  let name: string
  let personId: string
  beforeAll(async () => {
    const found = await findLeaderOfSomebodyWithoutAccount()
    ;({ displayName: name, personId } = found.person)
    leader = await openAs(browser, tenant, { oid: found.oid })
    await leader.show('tab', `unit/${found.unitId}`)
  })
  afterAll(() => leader?.close())

  it('is told what a registration on paper still lacks', async () => {
    await leader.tab.getByRole('button', { name: `Registrer papirsignatur: ${name}` }).click()
    const dialog = leader.tab.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Registrer', exact: true }).click()
    await dialog.getByText('Skriv kort hvorfor.').waitFor()
    await expectAccessible(leader.page)
  })

  it('registers the signature with a scan', async () => {
    const dialog = leader.tab.getByRole('dialog')
    await dialog.getByLabel(/^Dagen det ble signert/).fill(new Date().toISOString().slice(0, 10))
    await dialog.getByLabel(/^Hvorfor på papir/).fill(REASON)
    await dialog.getByLabel(/^Skannet ark/).setInputFiles({ name: 'signert.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') })
    await dialog.getByRole('button', { name: 'Registrer', exact: true }).click()
    await leader.tab.getByText(`Signaturen til ${name} er registrert på papir.`).first().waitFor()
    const row = rowOf(name)
    await row.getByText(/^Signert på papir .* Papirsignatur registrert av /).waitFor()
    expect(await row.getByRole('button', { name: /^Registrer/ }).count()).toBe(0)
    await expectAccessible(leader.page)
  })

  it('leaves a row of its own class in SharePoint, with the sheet', async () => {
    const rows = await waitForRows(tenant, 'Signatures', 1, (row) => row['PersonId'] === personId && row['PaperReason'] === REASON)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ SignatureKind: 'paper-signature', Channel: 'tab', DocumentVersion: '2.0' })
    expect(String(rows[0]?.['ScanUrl'])).toMatch(/^https:\/\//)
    expect(rows[0]).not.toHaveProperty('PersonOid')
    expect((await countRows(tenant))['Evidence']).toBe(1)
  })

  it('makes a mistaken registration void, with a reason, and it counts no longer', async () => {
    await rowOf(name).getByRole('button', { name: `Gjør ugyldig: registreringen på papir for ${name}` }).click()
    const dialog = leader.tab.getByRole('dialog').or(leader.tab.getByRole('alertdialog'))
    await dialog.getByLabel(/^Hva var feil/).fill(MISTAKE)
    await expectAccessible(leader.page)
    await dialog.getByRole('button', { name: 'Gjør ugyldig', exact: true }).click()
    await leader.tab.getByText(`Registreringen for ${name} er gjort ugyldig.`).first().waitFor()
    await rowOf(name).getByRole('button', { name: `Registrer papirsignatur: ${name}` }).waitFor()
    const decisions = await waitForRows(tenant, 'Decisions', 1, (row) => row['DecisionKind'] === 'voiding' && row['PersonId'] === personId)
    expect(decisions).toHaveLength(1)
    expect(decisions[0]).toMatchObject({ DecisionReason: MISTAKE })
    const rows = await waitForRows(tenant, 'Signatures', 1, (row) => row['PersonId'] === personId && row['PaperReason'] === REASON)
    expect(decisions[0]?.['VoidedKey']).toBe(rows[0]?.['RecordKey'])
  })

  it('registers the right sheet afterwards', async () => {
    await rowOf(name).getByRole('button', { name: `Registrer papirsignatur: ${name}` }).click()
    const dialog = leader.tab.getByRole('dialog')
    await dialog.getByLabel(/^Dagen det ble signert/).fill(new Date().toISOString().slice(0, 10))
    await dialog.getByLabel(/^Hvorfor på papir/).fill('Nå med riktig ark')
    await dialog.getByRole('button', { name: 'Registrer', exact: true }).click()
    await rowOf(name).getByText(/^Signert på papir /).waitFor()
    expect(await waitForRows(tenant, 'Signatures', 1, (row) => row['PersonId'] === personId && row['PaperReason'] === 'Nå med riktig ark')).toHaveLength(1)
  })

  it('has met no fault in the browser', () => {
    expect(leader.faults).toEqual([])
  })

  function rowOf(who: string) {
    return leader.tab.getByRole('row', { name: new RegExp(`^${who}`) })
  }
})

describe('an employee who asks first', () => {
  const QUESTION = 'Gjelder dette også en kopp kaffe fra en pårørende?'
  const ANSWER = 'Nei, en kopp kaffe er greit.'
  let employee: Person
  let leader: Person
  let before: Record<string, number>
  beforeAll(async () => {
    ;[employee, leader] = await Promise.all([openAs(browser, tenant, 'employee'), openAs(browser, tenant, 'leader')])
    await leader.install()
    await leader.chat.getByRole('button', { name: /^Jeg bekrefter$/ }).waitFor()
    await employee.install()
    await employee.chat.getByRole('button', { name: /^Jeg bekrefter$/ }).waitFor()
    before = await countRows(tenant)
  })

  it('is told when there is no question in it', async () => {
    await employee.click(/^Jeg har et spørsmål først$/)
    await employee.chat.getByRole('textbox', { name: /^Hva lurer du på/ }).fill('Hm')
    await employee.click(/^Send spørsmålet$/)
    await employee.chat.getByText('Skriv et spørsmål på mellom 3 og 1000 tegn.').first().waitFor()
    await expectAccessible(employee.page)
  })

  it('sends the question to the own leader, who gets it as a card', async () => {
    await employee.chat.getByRole('textbox', { name: /^Hva lurer du på/ }).fill(QUESTION)
    await employee.click(/^Send spørsmålet$/)
    await employee.chat.getByText(/^Spørsmålet er sendt til .* Oppgaven står åpen så lenge\.$/).waitFor()
    await leader.chat.getByText(QUESTION).waitFor()
    await expectAccessible(leader.page)
  })

  it('gets the answer in the chat, and the obligation stands open', async () => {
    await leader.chat.getByRole('textbox', { name: /^Svaret ditt/ }).fill(ANSWER)
    await leader.click(/^Send svaret$/)
    await leader.chat.getByText('Spørsmålet er besvart.').waitFor()
    expect(await leader.chat.getByRole('textbox', { name: /^Svaret ditt/ }).count()).toBe(0)
    await employee.chat.getByText(ANSWER).waitFor()
    await employee.chat.getByText('Oppgaven står fortsatt åpen.').waitFor()
    await expectAccessible(employee.page)
  })

  it('finds the question again in everything recorded about them, and nothing of it in the lists', async () => {
    await employee.show('tab', 'everything')
    await employee.tab.getByText('Du sendte et spørsmål til lederen din.').waitFor()
    await employee.tab.getByText('Du fikk svar på et spørsmål.').waitFor()
    expect(await countRows(tenant)).toEqual(before)
  })

  it('can go to the whistleblowing channel without anybody being told', async () => {
    await employee.show('chat')
    const link = employee.chat.getByRole('link', { name: 'varslingskanalen' }).first()
    await link.waitFor()
    await employee.tab.getByRole('heading', { name: 'Etisk standard' }).waitFor()
    const address = await link.getAttribute('href')
    const asked: string[] = []
    employee.page.on('request', (request) => asked.push(request.url()))
    const [opened] = await Promise.all([employee.page.waitForEvent('popup'), link.click()])
    expect(address).toMatch(/^https:\/\//)
    expect(asked.filter((url) => url.startsWith(tenant.origin))).toEqual([])
    await opened.close()
  })

  it('can still sign', async () => {
    await employee.click(/^Jeg bekrefter$/)
    expect(await readCode(employee)).not.toBe('')
  })

  it('has met no fault in the browser', () => {
    expect([...employee.faults, ...leader.faults]).toEqual([])
  })
})

type Unit = AnswerOf<typeof unitPeople>

/** Somebody who has to sign on paper, and the leader who may register it; the sample has a few of them. */
async function findLeaderOfSomebodyWithoutAccount(): Promise<{ oid: string; unitId: string; person: Unit['people'][number] }> {
  const { people: leaders } = await ask<{ people: { oid: string }[] }>('/teams/api/people?search=Styrer')
  for (const { oid } of leaders) {
    const { token } = await ask<{ token: string }>(`/teams/api/people/${oid}/token`)
    const { ledUnits } = await ask<AnswerOf<typeof me>>('/api/me', token)
    for (const { unitId } of ledUnits) {
      const { people } = await ask<Unit>(`/api/unit?unitId=${unitId}`, token)
      const person = people.find(({ hasAccount, obligation }) => !hasAccount && obligation?.fulfilledBy === undefined && obligation?.state !== 'excluded')
      if (person?.obligation) return { oid, unitId, person }
    }
  }
  throw new Error('Nobody without an account is led by anybody found')
}

async function ask<T>(path: string, token?: string): Promise<T> {
  const response = await fetch(tenant.origin + path, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error(`${response.status} to ${path}`)
  return (await response.json()) as T
}
