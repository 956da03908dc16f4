import { setTimeout as pause } from 'node:timers/promises'
import { QUESTIONS } from '../../../core/api/questions'
import { createMunicipality } from '../../../infra/local/municipality/create-municipality'
import { portsOf } from '../../../infra/local/tenant-settings'
import { connectApi } from '../../../tab/api/client'
import type { BenchTenant } from '../bench-tenant'
import { createBenchIssuer } from './bench-issuer'
import { createGraphCounts, describeCounts } from './graph-counts'

/** Quicker than anything that the service repeats, and longer than it gathers. */
const SETTLED_SECONDS = 15
/** A minute after its first start the service compares all lists with the log. */
const FIRST_COMPARISON_SECONDS = 75
/** What is repeated comes at least once in this time, but for the names (each hour) and the comparison of lists (each night). */
const IDLE_SECONDS = 330

/**
 * What a first start asks of Graph, and an idle hour: what is asked in five and a half minutes after a start of the service,
 * which reads the names as each hour does, per minute; and a whole comparison of all lists with the log, which comes once a
 * week and is here laid upon the one hour, by its sixtieth.
 */
export async function countStartAndRest({ tenant, settings, folder }: BenchTenant, say: (text: string) => void): Promise<Record<string, number>> {
  const counts = createGraphCounts(tenant.address)
  const firstStart = await counts.untilQuiet(SETTLED_SECONDS)
  say(describeCounts('The first start', firstStart))
  await counts.untilQuiet(FIRST_COMPARISON_SECONDS)

  await tenant.restartService('SIGTERM')
  await counts.reset()
  await pause(IDLE_SECONDS * 1000)
  const idle = await counts.read()
  say(describeCounts(`${IDLE_SECONDS} s of rest`, idle))

  await counts.reset()
  const controller = createMunicipality(settings).users.find(({ appRoles }) => appRoles.includes('Controller'))
  if (!controller) throw new Error('The sample municipality has no controller')
  const issuer = await createBenchIssuer(settings, folder)
  const service = `http://127.0.0.1:${portsOf(settings).service}`
  const ask = connectApi({ fetch: (path, init) => fetch(new URL(path as string, service), init), getToken: () => issuer.mintTabToken(controller), locale: 'nb' })
  await ask(QUESTIONS.compareLists, {})
  const comparison = await counts.untilQuiet(SETTLED_SECONDS)
  say(describeCounts('A whole comparison of the lists', comparison))

  return {
    first_start_requests: firstStart.requests,
    first_start_ru: firstStart.resourceUnits,
    idle_ru_per_minute: idle.resourceUnits / (IDLE_SECONDS / 60) + comparison.resourceUnits / 60,
    comparison_ru: comparison.resourceUnits,
  }
}
