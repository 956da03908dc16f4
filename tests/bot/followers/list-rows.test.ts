import { planListRows, TextMissingError } from '../../../bot/followers/list-rows'
import type { Fact } from '../../../core/facts/fact'
import { numbered, publication, SAMPLE_FACTS, TEXTS } from '../../sample/sample-log'
import { PAPER, VOIDING } from '../lists/list-samples'
import { completionBy, importedCompletionOf, meetingCompletionOf, registeredCompletionOf, signOffOf, talkOf } from '../../sample/sample-records'
import { exemptionOf, lessonPublication, lessonReturn, PROGRAMME, roundMove, withdrawalOf } from '../../sample/sample-rules'
import { signature } from '../journal/sample-facts'

describe('The rows that a fact becomes', () => {
  const context = { texts: { find: () => Promise.resolve(TEXTS.nb.markdown as string | undefined) }, unitIdOf: (personId: string, at: string) => `unit of ${personId} on ${at.slice(0, 10)}` }
  const plan = async (fact: Fact) => {
    const [one] = numbered([fact], 12)
    if (!one) throw new Error('there is one')
    return planListRows(one, context)
  }
  const listsOf = async (fact: Fact) => (await plan(fact)).map(({ list }) => list.name)

  it('lie in the list for its kind; what the organisation looks like lies in none', async () => {
    const [organisation, requirement] = SAMPLE_FACTS
    if (!organisation || !requirement) throw new Error('there are samples')
    expect(await listsOf(organisation)).toEqual([])
    expect(await listsOf(requirement)).toEqual(['Decisions', 'Requirements'])
    expect(await listsOf(publication())).toEqual(['Decisions', 'Documents', 'Documents', 'Documents'])
    expect(await listsOf(signature(1))).toEqual(['Signatures'])
    expect(await listsOf(PAPER)).toEqual(['Signatures'])
    expect(await listsOf(VOIDING)).toEqual(['Decisions'])
    for (const completion of [completionBy('employee'), meetingCompletionOf('employee'), registeredCompletionOf('employee'), importedCompletionOf('employee'), talkOf()]) {
      expect(await listsOf(completion)).toEqual(['Completions'])
    }
    expect(await listsOf(signOffOf())).toEqual(['SignOffs'])
    expect(await listsOf(lessonPublication())).toEqual(['Decisions', 'Lessons'])
    for (const decision of [withdrawalOf(PROGRAMME), lessonReturn(), roundMove(PROGRAMME, '2026', '2026-12-01'), exemptionOf('employee', PROGRAMME)]) {
      expect(await listsOf(decision)).toEqual(['Decisions'])
    }
  })

  it('carry the unit in which the person was on the day, and the number of the log', async () => {
    const [row] = await plan(signature(1))
    expect(row?.row.fields).toMatchObject({ UnitId: 'unit of p-1 on 2026-11-21', LogNumber: 12 })
    expect((await plan(talkOf()))[0]?.row.fields).toMatchObject({ UnitId: 'u-kindergarten' })
    expect((await plan(exemptionOf('employee', PROGRAMME)))[0]?.row.fields).toMatchObject({ UnitId: 'unit of p-employee on 2026-11-02' })
    expect((await plan(withdrawalOf(PROGRAMME)))[0]?.row.fields).toMatchObject({ UnitId: 'none' })
  })

  it('of a published document hold its text in each language', async () => {
    const [, ...texts] = await plan(publication())
    expect(texts.map(({ row }) => row.fields['TextLanguage'])).toEqual(['nb', 'nn', 'en'])
    expect(texts[0]?.row.fields['DocumentText']).toBe(TEXTS.nb.markdown)
  })

  it('of a published lesson hold all it consists of', async () => {
    const [, lesson] = await plan(lessonPublication())
    expect(lesson?.row.fields).toMatchObject({ Title: 'Kjenn igjen svindel', LessonVersion: '1.0', Content: TEXTS.nb.markdown })
  })

  it('are not made up when a published text is missing', async () => {
    for (const one of numbered([publication(), lessonPublication()])) {
      await expect(planListRows(one, { ...context, texts: { find: () => Promise.resolve(undefined) } })).rejects.toThrow(TextMissingError)
    }
  })
})
