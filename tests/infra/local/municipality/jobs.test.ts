import { KINDS_OF_WORK } from '../../../../infra/local/municipality/jobs'
import { WORKPLACE_PLAN } from '../../../../infra/local/municipality/workplaces'

test('every kind of work is done somewhere', () => {
  const used = new Set(WORKPLACE_PLAN.flatMap(({ areas }) => areas.flatMap(({ groups }) => groups.map(({ kind }) => kind))))
  expect([...used].sort()).toEqual(Object.keys(KINDS_OF_WORK).sort())
})

test('every kind has a leader, jobs and shares that leave room for permanent staff', () => {
  for (const { leader, jobs, people, hourlyPaid, withoutAccount } of Object.values(KINDS_OF_WORK)) {
    expect(leader).not.toBe('')
    expect(jobs.every((job) => /^\p{Lu}/u.test(job))).toBe(true)
    expect(people).toBeGreaterThan(10)
    expect(hourlyPaid).toBeLessThan(50)
    expect(withoutAccount).toBeLessThan(50)
  }
})
