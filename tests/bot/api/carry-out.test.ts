import { carryOut, carryOutPreviewed, previewKeyOf, type Decided, type Deed } from '../../../bot/api/carry-out'
import type { Fact } from '../../../core/facts/fact'
import type { RequirementWithdrawal } from '../../../core/facts/rule-facts'
import { NOW } from '../../sample/sample-log'
import { withdrawalOf, PROGRAMME } from '../../sample/sample-rules'
import { openFrontDoor } from '../web/front-door'

test('a decision is journalled once; the same again is the same, another in its place is out of date', async () => {
  const door = await openFrontDoor()
  const { journal, readModel } = door.parts.api
  const decide = (reason: string, recordedAt = '2026-11-02T08:00:00.000Z') => carryOut(withdrawalOf(PROGRAMME, { reason, recordedAt }), { journal, readModel })
  expect(await decide('Erstattet')).toMatchObject({ outcome: 'done', fact: { reason: 'Erstattet' }, logNumber: 4 })
  expect(await decide('Erstattet', '2026-11-02T08:00:05.000Z')).toMatchObject({ outcome: 'done', fact: { reason: 'Erstattet' }, logNumber: 4 })
  expect(await decide('Noe annet')).toMatchObject({ outcome: 'refused', code: 'out-of-date' })
  await door.close()
})

test('a preview has one key, in whatever order its JSON stands', () => {
  expect(previewKeyOf({ a: 1, b: 2 }, [1])).toBe(previewKeyOf({ b: 2, a: 1 }, [1]))
  expect(previewKeyOf({ a: 1 }, [1])).not.toBe(previewKeyOf({ a: 1 }, [2]))
})

describe('a deed that was previewed', () => {
  const withdrawal = withdrawalOf(PROGRAMME)
  const caller = { oid: withdrawal.actorOid, ledUnitIds: [], roles: [], capacities: new Set<never>() }
  const deedOf = (decided: Decided<RequirementWithdrawal>): Deed<string, RequirementWithdrawal> => ({
    keyOf: (_, written) => `key of ${written}`,
    decide: () => decided,
    listDone: ({ decisions }) => decisions.get(PROGRAMME.requirementId)?.withdrawals ?? [],
  })
  const play = async (decided: Decided<RequirementWithdrawal>, previewKey = 'key of this') => {
    const door = await openFrontDoor()
    const { journal, readModel, texts } = door.parts.api
    const order: string[] = []
    const ports = {
      readModel,
      journal: { ...journal, save: (fact: Fact) => (order.push(fact.kind), journal.save(fact)) },
      texts: { ...texts, save: (_: string, text: string) => Promise.resolve(void order.push(text)) },
      settings: { ...door.parts.config },
    }
    const done = await carryOutPreviewed(deedOf(decided), { written: 'this', previewKey, caller, state: readModel.state(), now: NOW }, ports)
    await door.close()
    return { done, order }
  }

  it('freezes its texts before it is journalled', async () => {
    const texts = [{ sha256: 'a', text: 'nb' }, { sha256: 'b', text: 'nn' }]
    expect(await play({ outcome: 'decided', fact: withdrawal, texts })).toMatchObject({ done: { outcome: 'done', fact: withdrawal }, order: ['nb', 'nn', 'requirement-withdrawal'] })
  })

  it.each<[Decided<RequirementWithdrawal>, string, string]>([
    [{ outcome: 'not-found' }, 'key of this', 'not-found'],
    [{ outcome: 'not-found' }, 'another', 'not-found'],
    [{ outcome: 'not-ready', problems: [] }, 'key of this', 'not-ready'],
    [{ outcome: 'not-ready', problems: [] }, 'another', 'out-of-date'],
    [{ outcome: 'decided', fact: withdrawal }, 'another', 'out-of-date'],
  ])('that is %j under %s is refused as %s', async (decided, previewKey, code) => {
    expect(await play(decided, previewKey)).toMatchObject({ done: { outcome: 'refused', code }, order: [] })
  })
})
