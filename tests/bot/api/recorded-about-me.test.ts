import { chooseLanguage, recordedAboutMe } from '../../../core/api/own-questions'
import { sign } from '../../../core/api/signing-questions'
import { registerPaperSignature, unitPeople } from '../../../core/api/unit-questions'
import { giveAnswer } from '../../../core/api/training-questions'
import { renewCalendarFeed } from '../../../core/api/wheel-questions'
import { createDraftStore } from '../../../bot/publishing/draft-store'
import { commit } from '../../../core/facts/commitment'
import { sha256 } from '../../../bot/hashing'
import type { Fact } from '../../../core/facts/fact'
import { findUnit } from '../../../core/organisation/organisation'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { oidOf, PEOPLE, SAMPLE_FACTS, TODAY } from '../../sample/sample-log'
import { completionBy, meetingCompletionOf } from '../../sample/sample-records'
import { exemptionOf, lessonPublication, PROGRAMME, requirementPublication, withdrawalOf } from '../../sample/sample-rules'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { answerOf, openSchool } from './play-learning'
import { obligationOf, paperOf } from './sample-questions'

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor()))
afterAll(() => door.close())

describe('everything recorded about me', () => {
  it('is each fact whole, so that its commitment can be computed again', async () => {
    await door.ask(sign, obligationOf(door, 'employee'), { as: 'employee' })
    const { answer } = await door.ask(recordedAboutMe, {}, { as: 'employee' })
    const [only] = answer?.facts ?? []
    expect(answer?.facts).toHaveLength(1)
    expect(only).toMatchObject({ number: 4, fact: { kind: 'signature', subject: PEOPLE.employee }, title: { nb: 'Etisk standard' } })
    expect(commit(sha256, Buffer.from(only?.salt ?? '', 'base64url'), only?.fact as object)).toBe(only?.commitment)
  })

  it('is what the organisation’s facts say of me, out of what is packed with others', async () => {
    const { answer } = await door.ask(recordedAboutMe, {}, { as: 'leader' })
    expect(answer?.organisation).toEqual([
      { change: { change: 'account', personId: PEOPLE.leader, oid: oidOf('leader'), enabled: true, effectiveOn: '2021-08-01' } },
      { change: { change: 'spell', personId: PEOPLE.leader, spellId: 'p-leader-1', employmentClass: 'permanent', startsOn: '2021-08-01' } },
      { change: { change: 'post', personId: PEOPLE.leader, postId: 'p-leader-1-a', spellId: 'p-leader-1', unitId: 'u-kindergarten', percentage: 100, startsOn: '2021-08-01' }, unitName: 'Solbakken barnehage' },
      { change: { change: 'leader', unitId: 'u-kindergarten', personId: PEOPLE.leader, acting: false, startsOn: '2022-01-01' }, unitName: 'Solbakken barnehage' },
    ])
  })

  it('is that I answer for something, and that I have an address for my calendar, without the address', async () => {
    const [first] = SAMPLE_FACTS
    if (first?.kind !== 'organisation') throw new Error('The sample begins with its organisation')
    const contract: OrganisationChange = { change: 'object', objectId: 'k-1', objectKind: 'contract', unitId: 'u-kindergarten', title: 'Renhold', ownerId: PEOPLE.colleague, effectiveOn: '2026-01-01' }
    const owning = await openFrontDoor({ facts: [{ ...first, importId: 'contract', changes: [contract] }] })
    const { answer } = await owning.ask(renewCalendarFeed, { deed: 'renew' }, { as: 'colleague' })
    const about = (await owning.ask(recordedAboutMe, {}, { as: 'colleague' })).answer
    expect(about?.organisation.at(-1)).toEqual({ change: contract, unitName: 'Solbakken barnehage' })
    expect(about?.calendarMadeAt).toMatch(/^2026-11-21T/)
    expect(JSON.stringify(about)).not.toContain(answer?.url?.split('/').at(-1)?.replace('.ics', ''))
    expect((await owning.ask(recordedAboutMe, {}, { as: 'leader' })).answer).not.toHaveProperty('calendarMadeAt')
    await owning.close()
  })

  it('names a unit as it was called when I was in it last, also when it is called otherwise now', async () => {
    const unit = { change: 'unit', unitId: 'u-nursery', parentId: 'u-kindergarten', level: 'department' } as const
    const post = { change: 'post', personId: PEOPLE.director, spellId: `${PEOPLE.director}-1`, unitId: 'u-nursery', percentage: 20 } as const
    const changes: OrganisationChange[] = [
      { ...post, postId: 'first', startsOn: '2025-01-01', endsOn: '2025-06-30' },
      { ...unit, name: 'Maurtua', effectiveOn: '2025-08-01' },
      { ...post, postId: 'second', startsOn: '2025-01-01' },
      { ...post, postId: 'to-come', startsOn: '2027-01-01' },
      { ...unit, name: 'Blåbær', effectiveOn: '2026-12-01' },
    ]
    const changed = await openFrontDoor({ facts: [{ ...(SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>), importId: 'renamed', changes }] })
    const { answer } = await changed.ask(recordedAboutMe, {}, { as: 'director' })
    await changed.close()
    expect(answer?.organisation.flatMap(({ unitName }) => unitName ?? [])).toEqual(['Oppvekst', 'Småbarn', 'Maurtua', 'Blåbær', 'Oppvekst'])
  })

  it('is another employment class within the same employment, and the roles I have', async () => {
    const personId = PEOPLE.colleague
    const changes: OrganisationChange[] = [
      { change: 'class', personId, spellId: 'p-colleague-1', employmentClass: 'hourly-paid', effectiveOn: '2026-03-01' },
      { change: 'role', personId, unitId: 'u-kindergarten', role: 'ethics-guide', startsOn: '2026-02-01' },
    ]
    const changed = await openFrontDoor({ facts: [{ ...(SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>), importId: 'roles', changes }] })
    const { answer } = await changed.ask(recordedAboutMe, {}, { as: 'colleague' })
    await changed.close()
    expect(answer?.organisation).toEqual(expect.arrayContaining([{ change: changes[0] }, { change: changes[1], unitName: 'Solbakken barnehage' }]))
    expect(answer?.organisation.filter(({ change }) => (change as { change: string }).change === 'spell')).toHaveLength(1)
  })

  it('is what I completed, whoever told it; and what I decided shows as a deed', async () => {
    const own = [completionBy('employee'), meetingCompletionOf('employee', 'passwords'), exemptionOf('employee', PROGRAMME)]
    const trained = await openFrontDoor({ facts: [requirementPublication(PROGRAMME), lessonPublication(), withdrawalOf(PROGRAMME, { actor: PEOPLE.leader })] })
    for (const fact of own) await trained.parts.api.journal.save(fact)
    const { answer } = await trained.ask(recordedAboutMe, {}, { as: 'employee' })
    const deeds = (await trained.ask(recordedAboutMe, {}, { as: 'leader' })).answer?.deeds
    await trained.close()
    expect(answer?.facts.map(({ fact }) => (fact as Fact).kind).sort()).toEqual(['completion', 'exemption', 'meeting-completion'])
    expect(deeds?.map(({ kind }) => kind).sort()).toEqual(['exemption', 'meeting-completion', 'requirement-withdrawal'])
    expect(JSON.stringify(deeds)).not.toContain(PEOPLE.employee)
  })

  it('is the language I chose', async () => {
    await door.ask(chooseLanguage, { language: 'en' }, { as: 'colleague' })
    expect((await door.ask(recordedAboutMe, {}, { as: 'colleague' })).answer?.language).toBe('en')
    expect((await door.ask(recordedAboutMe, {}, { as: 'leader' })).answer).not.toHaveProperty('language')
  })

  it('is what I asked my leader and was answered, and what reminders I got', async () => {
    const { questions, prompts } = door.parts.api.tables
    await questions.insert(PEOPLE.employee, [
      { row: 'q-1', values: { question: 'Hva med gaver?' } },
      { row: 'r-1', values: { answer: 'Nei takk' } },
      { row: 'c-r-1', values: { v: 1 } },
    ])
    await questions.insert(PEOPLE.colleague, [{ row: 'q-2', values: { question: 'Noe annet' } }])
    await prompts.insert(PEOPLE.employee, [{ row: '2026-11-12', values: { sentAt: '2026-11-12T08:00:00.000Z' } }])
    const { answer } = await door.ask(recordedAboutMe, {}, { as: 'employee' })
    expect(answer?.questions).toEqual([{ key: 'q-1', question: 'Hva med gaver?' }, { key: 'r-1', answer: 'Nei takk' }])
    expect(answer?.prompts).toHaveLength(1)
  })

  it('is where my chat is, that I was greeted, and the name kept of somebody without an account', async () => {
    const { conversations, names } = door.parts.api.tables
    await conversations.insert(oidOf('employee'), [{ row: 'reference', values: { conversationId: 'a:1' } }, { row: 'greeted', values: { v: 1 } }])
    await names.put('names', { row: PEOPLE.employee, values: { displayName: 'Kari fra før' } })
    const { answer } = await door.ask(recordedAboutMe, {}, { as: 'employee' })
    expect(answer?.conversation).toEqual([{ key: 'greeted', v: 1 }, { key: 'reference', conversationId: 'a:1' }])
    expect(answer?.name).toBe('Kari fra før')
    expect((await door.ask(recordedAboutMe, {}, { as: 'director' })).answer).toMatchObject({ conversation: [] })
    expect((await door.ask(recordedAboutMe, {}, { as: 'director' })).answer).not.toHaveProperty('name')
  })

  it('is what I answered, by lesson, and nothing of what others did', async () => {
    const school = await openSchool()
    await school.ask(giveAnswer, await answerOf(school, 'employee', ['colour']), { as: 'employee' })
    await school.ask(giveAnswer, await answerOf(school, 'employee'), { as: 'employee' })
    const { answer } = await school.ask(recordedAboutMe, {}, { as: 'employee' })
    expect(answer?.answers).toMatchObject([{ title: { nb: 'Kjenn igjen svindel' }, lastAt: '2026-11-21T09:00:00.000Z', kept: [{ questionId: 'sender', chosen: ['colour'], isRight: false }, { questionId: 'signs' }] }])
    expect((await school.ask(recordedAboutMe, {}, { as: 'colleague' })).answer?.answers).toEqual([])
    await school.close()
  })

  it('is the drafts that I saved last, and not those of others', async () => {
    const store = createDraftStore(door.parts.api.tables.drafts)
    const title = { nb: 'Gaver', nn: 'Gåver', en: 'Gifts' }
    await store.save('lesson', 'gifts', { basedOn: 0, content: {}, title }, { oid: oidOf('employee'), at: '2026-11-20T09:00:00.000Z' })
    await store.save('requirement', 'ethics', { basedOn: 0, content: {}, title }, { oid: oidOf('colleague'), at: '2026-11-20T09:00:00.000Z' })
    expect((await door.ask(recordedAboutMe, {}, { as: 'employee' })).answer?.drafts).toEqual([{ kind: 'lesson', title, savedAt: '2026-11-20T09:00:00.000Z' }])
  })

  it('is who looked at lists that I stand in, and where I looked myself', async () => {
    await door.ask(unitPeople, { unitId: 'u-kindergarten' }, { as: 'leader' })
    const sweep = jest.spyOn(door.parts.api.tables.access, 'sweep')
    const looksOf = async (as: 'employee' | 'leader' | 'director' | 'hiredIn') => (await door.ask(recordedAboutMe, {}, { as })).answer?.looks.map(({ isMine, name, unitName }) => [isMine, name, unitName])
    const unitName = findUnit(door.parts.api.readModel.state().organisation, 'u-kindergarten', TODAY)?.name
    expect(await looksOf('employee')).toEqual([[false, 'Navn leader', unitName]])
    expect(await looksOf('leader')).toEqual([[true, undefined, unitName]])
    expect(await looksOf('director')).toEqual([])
    // Who works in a department stands in the list of the unit above it; and nobody's question reads what is kept about all others.
    expect(await looksOf('hiredIn')).toEqual([[false, 'Navn leader', unitName]])
    expect(sweep).not.toHaveBeenCalled()
    sweep.mockRestore()
  })

  it('is nothing that is about others, though I wrote it; only that I did', async () => {
    await door.ask(registerPaperSignature, paperOf(door, 'noAccount'), { as: 'leader' })
    const { answer } = await door.ask(recordedAboutMe, {}, { as: 'leader' })
    expect(answer?.facts).toEqual([])
    expect(answer?.deeds).toMatchObject([{ kind: 'paper-signature', version: '1.0' }])
    expect(JSON.stringify(answer?.deeds)).not.toContain(PEOPLE.noAccount)
    expect((await door.ask(recordedAboutMe, {}, { as: 'colleague' })).answer?.deeds).toEqual([])
  })
})
