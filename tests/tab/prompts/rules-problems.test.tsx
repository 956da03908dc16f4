/** @jest-environment jsdom */
import { RulesProblems, useRulesProblem, useUnitsProblem } from '../../../tab/prompts/rules-problems'
import { draw, pageText } from '../stage'

function Said() {
  const problemOf = useRulesProblem()
  const unitsProblemOf = useUnitsProblem()
  return <p>{[problemOf('mostPerDay', { minimum: 1, maximum: 60 }), problemOf('hours.untilHour'), problemOf('spreadMinutes'), problemOf('title'), unitsProblemOf('groups.0.unitIds', ['a', 'b'])].map((said) => said ?? 'rett').join('|')}</p>
}

test('each field is told what is wrong with it and nothing of the others', () => {
  draw(
    <RulesProblems
      problems={[
        { path: 'mostPerDay', problem: 'range' },
        { path: 'hours.untilHour', problem: 'before-start' },
        { path: 'title', problem: 'never-heard-of' },
        { path: 'groups.0.unitIds.1', problem: 'unknown-unit' },
      ]}
    >
      <Said />
    </RulesProblems>,
  )
  expect(pageText()).toContain('Skriv et helt tall fra 1 til 60.|Slutten er før starten.|rett|Dette kan ikke brukes.|En av enhetene finnes ikke lenger.')
})
