import { SIGNATURE_STATEMENT } from '../../../../core/signing/statement'
import type { PaperSignatureRecord, SignatureRecord } from '../../../../core/facts/fact'
import { findLeader } from '../../../../core/organisation/organisation'
import { SampleHistoryError } from '../../../../infra/local/history/sample-history-error'
import { FIRST_DAY, sampleHistory } from './sample-history'

const planned = sampleHistory(1500)
const signatures = async (): Promise<SignatureRecord[]> => (await planned).facts.flatMap((fact) => (fact.kind === 'signature' ? [fact] : []))
const paper = async (): Promise<PaperSignatureRecord[]> => (await planned).facts.flatMap((fact) => (fact.kind === 'paper-signature' ? [fact] : []))

test('every signature of the sample becomes one record, at its moment and in its language', async () => {
  const { municipality } = await planned
  const records = [...(await signatures()), ...(await paper())]
  const drawn = municipality.signed.map(({ personId, at, language }) => `${personId} ${at} ${language}`)
  expect(records.map(({ subject, recordedAt, language }) => `${subject} ${recordedAt} ${language}`).sort()).toEqual(drawn.sort())
})

test('a person signs for themselves, the sentence in their language', async () => {
  for (const { subject, actor, subjectOid, actorOid, statement, language } of await signatures()) {
    expect([actor, actorOid]).toEqual([subject, subjectOid])
    expect(statement).toBe(SIGNATURE_STATEMENT.sentence[language])
  }
})

test('the text signed is the one in force then: 1.0, 1.1 and 2.0 all occur', async () => {
  const { state } = await planned
  const publications = state.documents.get('ethics-standard') ?? []
  for (const { documentVersion, textSha256, language, recordedAt } of await signatures()) {
    const inForce = publications.filter(({ effectiveOn }) => effectiveOn <= recordedAt.slice(0, 10)).at(-1)!
    expect(documentVersion).toBe(`${inForce.version.major}.${inForce.version.minor}`)
    expect(textSha256).toBe(inForce.texts[language].sha256)
  }
  expect(new Set((await signatures()).map(({ documentVersion }) => documentVersion))).toEqual(new Set(['1.0', '1.1', '2.0']))
})

test('from the tab there is no activity, from chat there is one of its own', async () => {
  const fromTab = (await signatures()).filter(({ channel }) => channel === 'tab')
  const fromChat = (await signatures()).filter(({ channel }) => channel === 'msteams-bot')
  expect(fromTab.every(({ activityId, conversationIdSha256 }) => activityId === '' && conversationIdSha256 === '')).toBe(true)
  expect(new Set(fromChat.map(({ activityId }) => activityId)).size).toBe(fromChat.length)
})

test('on paper, the leader of the unit registers somebody else', async () => {
  const { state } = await planned
  expect((await paper()).length).toBeGreaterThan(3)
  for (const { subject, actor, reason } of await paper()) {
    const unitId = state.organisation.people.get(subject)?.posts[0]?.unitId ?? ''
    expect(findLeader(state.organisation, unitId, FIRST_DAY)?.personId).toBe(actor)
    expect(reason).not.toBe('')
  }
})

test.each([
  ['somebody who does not exist', { personId: 'p-nobody' }],
  ['somebody before they were employed', { at: '2019-01-02T09:00:00.000Z' }],
  ['a version that is not in force yet', { majorVersion: 2 as const, at: '2026-01-05T09:00:00.000Z' }],
])('a signature of %s is a mistake that stops the seeder', async (_, change) => {
  const bent = sampleHistory(300, ({ signed }) => Object.assign(signed[0]!, change))
  await expect(bent).rejects.toThrow(SampleHistoryError)
})
