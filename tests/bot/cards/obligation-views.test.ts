import { createLinks } from '../../../bot/cards/links'
import { listOpenStandings, openViewOf, requireCurrentVersion, signViewOf } from '../../../bot/cards/obligation-views'
import { sha256 } from '../../../bot/hashing'
import { sha256OfText } from '../../../core/facts/hashing'
import type { LogState } from '../../../core/facts/log-state'
import type { Language } from '../../../core/language/language'
import { listSignStandings } from '../../../core/obligations/standing'
import { PEOPLE, publication, sampleState, TEXTS, TODAY, type SamplePerson } from '../../sample/sample-log'
import { signatureBy } from '../../sample/sample-records'

const links = createLinks({ teamsAppId: 'app', publicUrl: 'https://kvitter.test', whistleblowingUrl: 'https://varsling.test/' })

function parts(state: LogState, language: Language = 'nb', today = TODAY) {
  return { state, sha256, links, today, language }
}

function standingsOf(state: LogState, person: SamplePerson, today = TODAY) {
  const known = state.organisation.people.get(PEOPLE[person])
  return known ? listSignStandings(state, known, today) : []
}

describe('the view of an obligation', () => {
  it('has the text of the language it is shown in', () => {
    const state = sampleState()
    const [standing] = standingsOf(state, 'employee')
    if (!standing) throw new Error('nothing owed')
    for (const language of ['nb', 'nn', 'en'] as const) {
      const view = signViewOf(parts(state, language), standing)
      expect(view.data).toMatchObject({ language, textSha256: sha256OfText(sha256, TEXTS[language].markdown), step: 0 })
      expect(view.title).toBe(TEXTS[language].title)
    }
  })

  it('says when the version it names came into force, as the tab does, though it opened with the major one before', () => {
    const state = sampleState(publication(1, 1, '2026-11-18'))
    const [standing] = standingsOf(state, 'employee')
    if (!standing) throw new Error('nothing owed')
    expect(signViewOf(parts(state), standing)).toMatchObject({ version: '1.1', inForceSince: '2026-11-18', dueOn: '2026-11-24', isOverdue: false, why: 'new-version' })
  })

  it('tells somebody new that the reason is the new job', () => {
    const state = sampleState()
    const [standing] = standingsOf(state, 'newcomer')
    expect(standing && signViewOf(parts(state), standing)).toMatchObject({ why: 'new-employment', dueOn: '2026-11-30' })
  })

  it('says that it is late', () => {
    const state = sampleState()
    const [standing] = standingsOf(state, 'employee', '2026-12-24')
    expect(standing && signViewOf(parts(state, 'nb', '2026-12-24'), standing).isOverdue).toBe(true)
  })
})

describe('what is open', () => {
  it('is neither what is signed nor what waits for somebody on leave', () => {
    const state = sampleState(signatureBy('employee'))
    expect(listOpenStandings(standingsOf(state, 'employee'))).toEqual([])
    expect(listOpenStandings(standingsOf(state, 'colleague'))).toHaveLength(1)
    expect(openViewOf(parts(state), standingsOf(state, 'onLeave'))).toMatchObject({ open: [], isOnLeave: true })
  })
})

it('has no obligation without a version in force', () => expect(() => requireCurrentVersion(parts(sampleState()), 'unknown')).toThrow('unknown'))
