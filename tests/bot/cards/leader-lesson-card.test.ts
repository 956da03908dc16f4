import { draw } from '../../../bot/cards/draw'
import { leaderLessonCard } from '../../../bot/cards/leader-lesson-card'
import { routeClick } from '../../../bot/cards/route-click'
import type { Views } from '../../../bot/cards/views'
import { describeCard } from './card-contract'

describeCard(leaderLessonCard)

const { samples } = leaderLessonCard
const drawn = (view: Views['leaderLesson'] | undefined) => {
  if (!view) throw new Error('no such sample')
  return draw({ card: 'leaderLesson', view }, 'nb').card
}
const verbs = (view: Views['leaderLesson'] | undefined) => drawn(view).actions.map((action) => (action as { verb?: string }).verb)
const sample = samples['before it goes out']

describe('a lesson that comes, for its leaders', () => {
  it('has a day to choose, today at first and never one to come', () =>
    expect(drawn(sample).body).toContainEqual(expect.objectContaining({ type: 'Input.Date', value: '2026-11-24', max: '2026-11-24', min: '2026-11-24' })))

  it('has a button for each unit that has not talked about it, and the tab’s after them', () => {
    expect(verbs(sample)).toEqual(['hold-talk', undefined])
    expect(verbs(samples['several units'])).toEqual(['hold-talk', undefined])
    const five = sample && { ...sample, units: ['a', 'b', 'c', 'd', 'e'].map((unitId) => ({ unitId, name: unitId })) }
    expect(verbs(five)).toEqual(['hold-talk', 'hold-talk', 'hold-talk', undefined])
  })

  it('asks for nothing any more once everybody has talked about it, and says who told of it', () => {
    const card = drawn(samples['talked about'])
    expect(JSON.stringify(card)).not.toContain('Input.Date')
    expect(JSON.stringify(card)).toContain('Registrert av Ingrid Solberg')
  })

  it.each(['', '2026-11-24'])('takes the day %p as the client sends it', (heldOn) =>
    expect(routeClick('hold-talk', { requirementId: 'x', lessonId: 'gifts', unitIds: ['u-1'], unitId: 'u-1', heldOn }).outcome).toBe('show'))

  it.each(['2026-02-30', 'i dag', 20261124])('does not take the day %p', (heldOn) =>
    expect(routeClick('hold-talk', { requirementId: 'x', lessonId: 'gifts', unitIds: ['u-1'], unitId: 'u-1', heldOn }).outcome).not.toBe('show'))
})
