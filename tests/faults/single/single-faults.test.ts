import type { OutboundCall } from './outbound-calls'
import { describeFailure, isPassed, runEverySingleFault, tabulate } from './run-every-single-fault'

jest.setTimeout(600_000)

it('A signing survives any single fault: every call, every kind at each dependency and at either attempt, out of the many more that `npm run proof` runs', async () => {
  const report = await runEverySingleFault({ reduced: true })
  process.stdout.write(`${tabulate(report)}\n`)
  expect(report.cases.filter((one) => !isPassed(one)).map(describeFailure)).toEqual([])
  expect(report.cases).toHaveLength(report.planned)
  const isStruck = ({ on, request, occurrence }: OutboundCall) => report.cases.some(({ name }) => name.startsWith(`${on} ${request} #${occurrence},`))
  expect(report.calls.filter((call) => !isStruck(call))).toEqual([])
  expect(report.calls.length).toBeGreaterThan(50)
  expect(report.planned).toBeGreaterThan(report.calls.length)
  expect(report.calls.map(({ on }) => on)).toEqual(expect.arrayContaining(['issuer', 'table', 'queue', 'graph', 'connector']))
})
