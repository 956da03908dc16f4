import type { AnswerOf } from '../../core/api/question'
import type { unitPeople } from '../../core/api/unit-questions'
import type { RecordView } from '../../core/api/views'

type Unit = AnswerOf<typeof unitPeople>

/** The unit with the paper registration that the service has just confirmed. */
export function withPaperSignature(unit: Unit, personId: string, record: RecordView): Unit {
  return {
    ...unit,
    people: unit.people.map((person) =>
      person.personId === personId && person.obligation
        ? { ...person, obligation: { ...person.obligation, state: 'fulfilled', fulfilledBy: record } }
        : person,
    ),
  }
}
