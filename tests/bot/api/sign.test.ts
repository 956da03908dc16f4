import { mine } from '../../../core/api/own-questions'
import { sign } from '../../../core/api/signing-questions'
import { SignatureRecord } from '../../../core/facts/fact'
import { canonicalJson } from '../../../core/facts/canonical-json'
import { documentText } from '../../../core/api/signing-questions'
import { sha256OfText } from '../../../core/facts/hashing'
import { sha256 } from '../../../bot/hashing'
import { StorageUnavailableError } from '../../../bot/ports'
import { oidOf, PEOPLE, publication, TEXTS } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { obligationOf } from './sample-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor()))
afterEach(() => door.close())

const signedBy = async (personId: string) => (await door.parts.api.journal.listAbout(personId)).map(({ fact }) => SignatureRecord.parse(fact))

describe('signing from the tab', () => {
  it('keeps who signed what, under which words, from the token and the log alone', async () => {
    const { answer } = await door.ask(sign, obligationOf(door, 'employee'), { as: 'employee' })
    expect(answer).toMatchObject({ already: false, record: { kind: 'signature', documentVersion: '1.0' } })
    const shown = await door.ask(documentText, { documentId: 'ethics-standard', language: 'nb' }, { as: 'employee' })
    expect(await signedBy(PEOPLE.employee)).toMatchObject([
      {
        subject: PEOPLE.employee,
        subjectOid: oidOf('employee'),
        actorOid: oidOf('employee'),
        channel: 'tab',
        activityId: '',
        language: 'nb',
        textSha256: sha256OfText(sha256, TEXTS.nb.markdown),
        statement: shown.answer?.statement,
        presentationSha256: sha256OfText(sha256, canonicalJson(shown.answer)),
      },
    ])
  })

  it('a second and a third time gives the same record', async () => {
    const input = obligationOf(door, 'employee')
    const first = await door.ask(sign, input, { as: 'employee' })
    const again = [await door.ask(sign, input, { as: 'employee' }), await door.ask(sign, input, { as: 'employee' })]
    for (const { answer } of again) expect(answer).toEqual({ record: first.answer?.record, already: true })
    expect(await signedBy(PEOPLE.employee)).toHaveLength(1)
  })

  it('from two devices at once makes one record', async () => {
    door.setNumbering(false)
    const input = obligationOf(door, 'employee')
    const answers = await Promise.all([1, 2, 3, 4].map(() => door.ask(sign, input, { as: 'employee' })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map(({ answer }) => answer?.record.recordedAt)).size).toBe(1)
    expect(await signedBy(PEOPLE.employee)).toHaveLength(1)
  })

  it.each([
    ['an obligation of somebody else', () => obligationOf(door, 'colleague'), 404],
    ['an obligation that does not exist', () => ({ ...obligationOf(door, 'employee'), obligationKey: 'f'.repeat(64) }), 404],
    ['another text than the one in force', () => ({ ...obligationOf(door, 'employee'), textSha256: 'f'.repeat(64) }), 409],
    ['the text of another language than the one named', () => ({ ...obligationOf(door, 'employee'), language: 'en' as const }), 409],
    ['a step that is not the current one', () => ({ ...obligationOf(door, 'employee'), step: 1 }), 409],
  ])('refuses %s and writes nothing', async (_, input, status) => {
    const before = await door.everythingKept()
    expect((await door.ask(sign, input(), { as: 'employee' })).status).toBe(status)
    expect(await door.everythingKept()).toEqual(before)
  })

  it('refuses a page that shows the version before', async () => {
    const old = obligationOf(door, 'employee')
    await door.close()
    door = await openFrontDoor({ facts: [publication(2, 0, '2026-11-20', { ...TEXTS, nb: { title: 'Etisk standard', markdown: 'Ny' } })] })
    const before = await door.everythingKept()
    const { status, problem } = await door.ask(sign, old, { as: 'employee' })
    expect([status, problem?.code]).toEqual([409, 'out-of-date'])
    expect(await door.everythingKept()).toEqual(before)
  })

  it('writes nothing when the frozen text was altered', async () => {
    const input = obligationOf(door, 'employee')
    await door.parts.api.texts.save(input.textSha256, 'Noe helt annet')
    const before = await door.everythingKept()
    const { status, problem } = await door.ask(sign, input, { as: 'employee' })
    expect([status, problem?.code]).toEqual([500, 'failed'])
    expect(await door.everythingKept()).toEqual(before)
    expect(door.log.join('')).toContain(problem?.reference)
  })

  it('says so when the journal does not answer, and signs when it is back', async () => {
    const { journal } = door.parts.api
    const input = obligationOf(door, 'employee')
    const save = jest.spyOn(journal, 'save').mockRejectedValueOnce(new StorageUnavailableError('table storage is away'))
    const { status, problem } = await door.ask(sign, input, { as: 'employee' })
    expect([status, problem?.code]).toEqual([503, 'unavailable'])
    save.mockRestore()
    expect((await door.ask(sign, input, { as: 'employee' })).answer?.already).toBe(false)
    expect((await door.ask(mine, {}, { as: 'employee' })).answer?.records).toHaveLength(1)
  })
})
