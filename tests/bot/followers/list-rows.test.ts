import { planListRows, TextMissingError } from '../../../bot/followers/list-rows'
import type { Fact } from '../../../core/facts/fact'
import { numbered, publication, SAMPLE_FACTS, TEXTS } from '../../sample/sample-log'
import { PAPER, VOIDING } from '../lists/list-samples'
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
  })

  it('carry the unit in which the person was on the day, and the number of the log', async () => {
    const [row] = await plan(signature(1))
    expect(row?.row.fields).toMatchObject({ UnitId: 'unit of p-1 on 2026-11-21', LogNumber: 12 })
  })

  it('of a published document hold its text in each language', async () => {
    const [, ...texts] = await plan(publication())
    expect(texts.map(({ row }) => row.fields['TextLanguage'])).toEqual(['nb', 'nn', 'en'])
    expect(texts[0]?.row.fields['DocumentText']).toBe(TEXTS.nb.markdown)
  })

  it('are not made up when a published text is missing', async () => {
    const [one] = numbered([publication()])
    if (!one) throw new Error('there is one')
    await expect(planListRows(one, { ...context, texts: { find: () => Promise.resolve(undefined) } })).rejects.toThrow(TextMissingError)
  })
})
