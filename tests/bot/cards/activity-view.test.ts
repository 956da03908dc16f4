import { activityViewOf, dayKept, guidanceOf } from '../../../bot/cards/activity-view'
import type { ActRequirement } from '../../../core/obligations/requirement'
import { TODAY } from '../../sample/sample-log'
import { requirementPublication } from '../../sample/sample-rules'
import { RISK } from '../chat/play-wheel'
import { onlyTask, taskPartsOf } from './play-task-parts'

function view(changes: Partial<ActRequirement> = {}, more: Parameters<typeof activityViewOf>[2] = {}) {
  const parts = taskPartsOf([requirementPublication({ ...RISK, ...changes })])
  return activityViewOf(parts, onlyTask(parts), more)
}
const says = (text: string) => ({ nb: text, nn: text, en: text })

describe('an activity, as it is read', () => {
  it('names what it is, for which unit, and which version of its form it asks', () => expect(view()).toMatchObject({ title: 'Risikovurdering av korrupsjon', about: 'Solbakken barnehage', requirementVersion: 1, state: 'open', dueOn: '2026-12-15', minutes: 45 }))

  it('shows what demands it there, and not what demands it elsewhere', () => {
    const basis = [
      { kind: 'law' as const, title: says('Kommuneloven'), section: '§ 25-1', mustReport: false },
      { kind: 'own-rule' as const, title: says('Oppvekstplanen'), within: ['u-education'], mustReport: false },
      { kind: 'regulation' as const, title: says('Ledelsesforskriften'), within: ['u-health'], mustReport: false },
    ]
    expect(view({ basis }).basis).toEqual(['Kommuneloven § 25-1', 'Oppvekstplanen'])
  })

  it('asks its form where a card can, with what was written before', () => {
    expect(view({}, { kept: { answers: { why: 'Fordi' }, doneOn: '2026-11-20' } }).form).toMatchObject({ where: 'here', doneOn: '2026-11-20', fields: [{ fieldId: 'risk' }, { fieldId: 'why', value: 'Fordi' }, { fieldId: 'talked' }] })
    expect(view({ form: { fields: [{ kind: 'files', fieldId: 'f', label: says('Vedlegg'), isRequired: true }], mayBeNotRelevant: false, followUps: [], isReview: false } }).form).toEqual({ where: 'tab', because: 'files' })
  })

  it('done in another system has nothing to sign off', () =>
    expect(view({ evidence: 'none', doneIn: { system: 'Framsikt', url: 'https://framsikt.test/' } })).toMatchObject({ state: 'shown-only', form: { where: 'none' }, system: { name: 'Framsikt', url: 'https://framsikt.test/' }, may: { delegate: false, askForTime: false } }))

  it('leads to its page in the tab, whatever its subject is called', () => expect(decodeURIComponent(view().tabUrl)).toContain('activity/corruption-risk/once/unit%2Fu-kindergarten'))
})

describe('guidance on a card', () => {
  it('is plain text', () => expect(guidanceOf('# Slik\n\nSnakk om **innkjøp** og [gaver](https://x.test).\n\n- ett\n- to')).toEqual({ text: 'Slik\nSnakk om innkjøp og gaver.\n– ett\n– to', isCut: false }))

  it('is cut between words when it is long', () => {
    const { text, isCut } = guidanceOf('Et lengre ord. '.repeat(60))
    expect([isCut, text.length <= 402, text.endsWith('…')]).toEqual([true, true, true])
  })
})

it.each([['2026-11-20', '2026-11-20'], ['2026-11-30', TODAY], ['', TODAY], [undefined, TODAY], ['1900-01-01', TODAY], ['i går', TODAY]])('the day %p is shown again as %p', (day, shown) => expect(dayKept(day, TODAY)).toBe(shown))
