import { carryOut, previewKeyOf } from '../../../bot/api/carry-out'
import { withdrawalOf, PROGRAMME } from '../../sample/sample-rules'
import { openFrontDoor } from '../web/front-door'

test('a decision is journalled once; the same again is the same, another in its place is out of date', async () => {
  const door = await openFrontDoor()
  const { journal, readModel } = door.parts.api
  const decide = (reason: string, recordedAt = '2026-11-02T08:00:00.000Z') => carryOut(withdrawalOf(PROGRAMME, { reason, recordedAt }), { journal, readModel })
  expect(await decide('Erstattet')).toEqual({ outcome: 'done', logNumber: 4 })
  expect(await decide('Erstattet', '2026-11-02T08:00:05.000Z')).toEqual({ outcome: 'done', logNumber: 4 })
  expect(await decide('Noe annet')).toMatchObject({ outcome: 'refused', code: 'out-of-date' })
  await door.close()
})

test('a preview has one key, in whatever order its JSON stands', () => {
  expect(previewKeyOf({ a: 1, b: 2 }, [1])).toBe(previewKeyOf({ b: 2, a: 1 }, [1]))
  expect(previewKeyOf({ a: 1 }, [1])).not.toBe(previewKeyOf({ a: 1 }, [2]))
})
