import type { ActRequirement } from '../../../core/obligations/requirement'
import { listPublishingWaves } from '../../../core/publishing/publishing-order'
import { PROGRAMME, YEARLY } from '../../sample/sample-rules'

const opening = (requirementId: string, ...opens: string[]) => {
  const requirement: ActRequirement = { ...YEARLY, requirementId, form: { fields: [], mayBeNotRelevant: true, isReview: false, followUps: opens.map((opened) => ({ requirementId: opened, inDays: 30 })) } }
  return { requirementId, requirement }
}
const waves = (...all: Parameters<typeof listPublishingWaves>[0][number][]) => listPublishingWaves(all).map((wave) => wave.map(({ requirementId }) => requirementId))

test('what is opened goes before what opens it, and the rest at once', () =>
  expect(waves(opening('one', 'two'), opening('two', 'three'), opening('three'), { requirementId: 'programme', requirement: PROGRAMME })).toEqual([['three', 'programme'], ['two'], ['one']]))

test('what is opened elsewhere, or by itself, waits for nobody', () => expect(waves(opening('one', 'elsewhere', 'one'))).toEqual([['one']]))

test('two that open one another go together', () => expect(waves(opening('one', 'two'), opening('two', 'one'))).toEqual([['one', 'two']]))

test('nothing makes no wave', () => expect(waves()).toEqual([]))
