import type { PeopleWithRefresh } from './people'

const HOUR_MILLISECONDS = 3_600_000
/** After a failure sooner, each time twice as late, but never later than in an ordinary hour. */
const FIRST_RETRY_MILLISECONDS = 15_000
/** A choice made at another instance shows here within this time. */
const CHOICES_MILLISECONDS = 300_000

/** Calls back once after that many milliseconds; the result calls it off. */
export type Schedule = (milliseconds: number, job: () => void) => () => void

/** Reads names now and every hour, choices every five minutes. Returns what stops it. Never waits: the service starts without Graph. */
export function keepPeopleRefreshed(people: Pick<PeopleWithRefresh, 'refreshNames' | 'refreshChoices'>, schedule: Schedule): () => void {
  const stops = [
    repeat(people.refreshNames, (failures) => (failures === 0 ? HOUR_MILLISECONDS : retryAfter(failures)), schedule),
    repeat(people.refreshChoices, () => CHOICES_MILLISECONDS, schedule),
  ]
  return () => stops.forEach((stop) => stop())
}

function retryAfter(failures: number): number {
  return Math.min(HOUR_MILLISECONDS, FIRST_RETRY_MILLISECONDS * 2 ** (failures - 1))
}

function repeat(refresh: () => Promise<'refreshed' | 'failed'>, waitAfter: (failures: number) => number, schedule: Schedule): () => void {
  let failures = 0
  let isStopped = false
  let callOff = () => {}
  const run = async () => {
    failures = (await refresh()) === 'refreshed' ? 0 : failures + 1
    if (!isStopped) callOff = schedule(waitAfter(failures), () => void run())
  }
  void run()
  return () => {
    isStopped = true
    callOff()
  }
}
