import type { Proof } from '../proof'
import { describeFailure, isPassed, runEverySingleFault, tabulate } from './run-every-single-fault'

/** Every outbound call of a signing × every kind of fault × first and second attempt. */
export const singleFaultProof: Proof = {
  name: 'single-faults',
  async prove({ say, seed }) {
    const report = await runEverySingleFault({ reduced: false, say, ...(seed !== undefined && { seed }) })
    const failed = report.cases.filter((one) => !isPassed(one)).map(describeFailure)
    const missing = report.planned - report.cases.length
    return { lines: tabulate(report).split('\n'), failures: [...failed, ...(missing === 0 ? [] : [`${missing} cases were planned and not run`])] }
  },
}
