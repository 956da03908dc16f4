import { sha256 } from '../../../bot/hashing'
import { buildPromptBoard, dayNumberOf, notePrompted } from '../../../core/prompts/prompt-board'
import { NEVER_PROMPTED, type PromptMemory } from '../../../core/prompts/prompt-memory'
import { PEOPLE, sampleState, TODAY } from '../../sample/sample-log'
import { ALWAYS } from '../../sample/sample-prompts'
import { lessonPublication, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const state = sampleState(lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME))
const build = (memory: PromptMemory = NEVER_PROMPTED) => buildPromptBoard(state, TODAY, ALWAYS, sha256, () => memory)
const board = build()
const employee = board.numbers.get(PEOPLE.employee) ?? -1

test('holds whoever owes something, with all that is open side by side', () => {
  expect(board.personIds).toContain(PEOPLE.noAccount)
  expect(board.personIds).not.toContain(PEOPLE.onLeave)
  const cells = [...Array(board.obligationKeys.length).keys()].slice(board.cellsFrom[employee], board.cellsFrom[employee + 1])
  expect(cells.map((cell) => board.requirements[board.requirement[cell] ?? 0])).toEqual(['ethics-standard', 'privacy-security', 'privacy-security'])
  expect(new Set(board.obligationKeys).size).toBe(board.obligationKeys.length)
})

test('knows who cannot be reached, and who leads', () => {
  const of = (personId: string) => board.numbers.get(personId) ?? -1
  expect([board.unreachable[of(PEOPLE.noAccount)], board.unreachable[of(PEOPLE.disabled)], board.unreachable[employee]]).toEqual(['no-account', 'account-disabled', undefined])
  expect([board.isLeader[of(PEOPLE.leader)], board.isLeader[employee]]).toEqual([1, 0])
})

test('counts the prompts of the last thirty days', () => {
  const counted = build({ ...NEVER_PROMPTED, promptedOn: ['2026-10-22', '2026-10-23', '2026-11-20'], snoozedUntil: '2026-11-25' })
  expect([counted.timesInMonth[employee], counted.lastOn[employee], counted.snoozedUntil[employee]]).toEqual([2, dayNumberOf('2026-11-20'), dayNumberOf('2026-11-25')])
})

test('notes what was sent: when first, how far, and for which campaign', () => {
  const noted = build()
  const [from = 0] = noted.cellsFrom.slice(employee)
  const key = noted.obligationKeys[from] ?? ''
  notePrompted(noted, PEOPLE.employee, [{ key, rung: 2 }], 'winter')
  expect([noted.firstOn[from], noted.rung[from], noted.timesInMonth[employee], noted.campaigns[employee]?.has('winter')]).toEqual([dayNumberOf(TODAY), 2, 1, true])
  notePrompted(noted, PEOPLE.employee, [{ key, rung: 1 }])
  expect([noted.rung[from], noted.timesInMonth[employee]]).toEqual([2, 1])
  notePrompted(noted, 'nobody', [{ key, rung: 1 }])
})
