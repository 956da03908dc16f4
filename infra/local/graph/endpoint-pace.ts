/** How quickly an endpoint has answered its last notifications. */
export type EndpointPace = { add(milliseconds: number): void; isSlow(): boolean }

const SLOW_MILLISECONDS = 2_900
const SLOW_SHARE = 0.1
/** Over how many answers is not documented. */
const REMEMBERED_ANSWERS = 100

/** An endpoint is slow when more than a tenth of its answers took longer than 2.9 s. */
export function createEndpointPace(): EndpointPace {
  const answers: boolean[] = []
  return {
    add(milliseconds) {
      answers.push(milliseconds > SLOW_MILLISECONDS)
      if (answers.length > REMEMBERED_ANSWERS) answers.shift()
    },
    isSlow: () => answers.filter(Boolean).length > answers.length * SLOW_SHARE,
  }
}
