import { AttendanceOutcome } from '../../../core/api/training-leader-questions'
import { EvidenceView } from '../../../core/api/views'
import { ExemptionReason } from '../../../core/facts/rule-facts'
import { LANGUAGES } from '../../../core/language/language'
import { ExclusionReason, StandingState } from '../../../core/obligations/obligation'
import { TRAINING_LEADER_WORDS } from '../../../tab/words/training-leader'

test.each(LANGUAGES)('in %s there are words for every evidence, outcome, reason and state', (language) => {
  const { evidence, meeting, exempting, figures, person } = TRAINING_LEADER_WORDS[language]
  expect(Object.keys(evidence).sort()).toEqual([...EvidenceView.options].sort())
  expect(Object.keys(meeting.outcomes).sort()).toEqual([...AttendanceOutcome.options].sort())
  expect(Object.keys(exempting.codes).sort()).toEqual([...ExemptionReason.options].sort())
  expect(Object.keys(figures.because).sort()).toEqual([...ExclusionReason.options].sort())
  expect(Object.keys(person.states).sort()).toEqual([...StandingState.options].sort())
})

test.each(LANGUAGES)('in %s no two classes of evidence are called alike', (language) =>
  expect(new Set(Object.values(TRAINING_LEADER_WORDS[language].evidence)).size).toBe(4))
