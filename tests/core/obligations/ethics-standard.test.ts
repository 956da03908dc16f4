import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import { Requirement } from '../../../core/obligations/requirement'
import { EmploymentClass } from '../../../core/organisation/organisation-change'

test('the ethics standard is a requirement that can be published as it is', () => expect(Requirement.parse(ETHICS_STANDARD)).toEqual(ETHICS_STANDARD))

test('it concerns everybody who works for the municipality, hired-in people too', () =>
  expect([...ETHICS_STANDARD.audience.employmentClasses].sort()).toEqual([...EmploymentClass.options].sort()))
