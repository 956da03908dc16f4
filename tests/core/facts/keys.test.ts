import fc from 'fast-check'
import { sha256 } from '../../../bot/hashing'
import { obligationKey, recordKey, type ObligationParts } from '../../../core/facts/keys'
import { sha256OfText } from '../../../core/facts/hashing'

const parts: ObligationParts = { requirementId: 'ethics-standard', round: 'spell-1', subject: 'p-1', majorVersion: 2 }
const text = fc.string({ maxLength: 6 })
const anyParts = fc.record({ requirementId: text, round: text, subject: text, majorVersion: fc.integer({ min: 1, max: 5 }) })

test('keys are lower-case hex SHA-256 over the canonical list of their parts, fixed for all time', () => {
  expect(obligationKey(sha256, parts)).toBe(sha256OfText(sha256, '["obligation","ethics-standard","spell-1","p-1",2]'))
  expect(recordKey(sha256, 'sign', parts, 0)).toBe(sha256OfText(sha256, '["sign","p-1","ethics-standard","spell-1",2,0]'))
  expect(recordKey(sha256, 'void', parts, 3)).toBe(sha256OfText(sha256, '["void","p-1","ethics-standard","spell-1",2,3]'))
  expect(recordKey(sha256, 'sign', parts, 0)).toMatch(/^[0-9a-f]{64}$/)
})

test('two obligations share a key only when every part is the same', () => {
  fc.assert(
    fc.property(anyParts, anyParts, (one, other) => {
      const isSame = JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
      expect(obligationKey(sha256, one) === obligationKey(sha256, other)).toBe(isSame)
      expect(recordKey(sha256, 'sign', one, 0) === recordKey(sha256, 'sign', other, 0)).toBe(isSame)
    }),
    { numRuns: 1000 },
  )
})

test('a letter cannot wander from one part to its neighbour', () => {
  const moved = { ...parts, requirementId: 'ethics-standardspell', round: '-1' }
  expect(obligationKey(sha256, moved)).not.toBe(obligationKey(sha256, { ...parts, requirementId: 'ethics-standard', round: 'spell-1' }))
})

test('each step and each kind is a record of its own, so that a voided one does not block the next', () => {
  const keys = [0, 1, 2].flatMap((step) => [recordKey(sha256, 'sign', parts, step), recordKey(sha256, 'void', parts, step)])
  expect(new Set([...keys, obligationKey(sha256, parts)]).size).toBe(7)
})

test('only the named parts count, whatever else the object holds', () => {
  const wider = { ...parts, dueOn: '2026-12-01', title: 'x' }
  expect(obligationKey(sha256, wider)).toBe(obligationKey(sha256, parts))
})
