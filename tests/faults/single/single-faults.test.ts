import { describeFailure, isPassed, runEverySingleFault, tabulate } from './run-every-single-fault'

jest.setTimeout(600_000)

it('A signing survives any single fault: every call and every kind, a tenth of what `npm run proof` runs', async () => {
  const report = await runEverySingleFault({ reduced: true })
  process.stdout.write(`${tabulate(report)}\n`)
  expect(report.cases.filter((one) => !isPassed(one)).map(describeFailure)).toEqual([])
  expect(report.cases).toHaveLength(report.planned)
  expect(report.planned).toBeGreaterThan(100)
  expect(report.calls.map(({ on }) => on)).toEqual(expect.arrayContaining(['issuer', 'table', 'queue', 'graph', 'connector']))
})
