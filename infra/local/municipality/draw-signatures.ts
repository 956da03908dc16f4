import { addDays, type Day } from '../../../core/days/day'
import { languageOfLocale } from '../../../core/language/language'
import { drawMoment } from './draw-moment'
import type { Employee } from './employee'
import { DAYS_BEFORE_FIRST_DAY } from './history-days'
import type { DirectoryPerson, SampleSignature } from './municipality'
import type { PlannedUnit } from './plan-units'
import { createRandom } from './random'

/** Of those who could, how many signed version 1: it was still followed up on paper lists, so only some are here. */
const SIGNED_VERSION_1 = 0.13
/** Of a workplace's people, how many have signed version 2: from hardly anybody to nearly all, a third in the middle. */
const LOWEST_SHARE = 0.05
const SHARE_RANGE = 0.58
/** Leaders who have begun to register the paper signatures of people without an account. */
const DILIGENT_LEADERS = 0.35
/** Who has signed how before the first day. Nobody signs before they are employed, on a weekend, at night or while on leave. */
export function drawSignatures(
  units: readonly PlannedUnit[],
  employees: readonly Employee[],
  users: readonly DirectoryPerson[],
  seed: number,
  firstDay: Day,
): SampleSignature[] {
  const random = createRandom(seed, 'signatures')
  const languages = new Map(users.map(({ id, preferredLanguage }) => [id, languageOfLocale(preferredLanguage ?? undefined)]))
  const shares = new Map<string, number>()
  const diligent = new Set<string>()
  for (const unit of units) {
    const ofWorkplace = unit.level === 'department' ? shares.get(unit.parentId ?? '') : undefined
    shares.set(unit.unitId, ofWorkplace ?? LOWEST_SHARE + random.next() * SHARE_RANGE)
    if (random.chance(DILIGENT_LEADERS)) diligent.add(unit.unitId)
  }
  const since = { 1: addDays(firstDay, -DAYS_BEFORE_FIRST_DAY['1.0']), 2: addDays(firstDay, -DAYS_BEFORE_FIRST_DAY['2.0']) }
  const leaders = listPresentLeaders(employees, since[2])
  const windows = { 1: { from: addDays(since[1], 1), to: addDays(since[2], -1) }, 2: { from: addDays(since[2], 1), to: addDays(firstDay, -1) } }

  const signatures: SampleSignature[] = []
  for (const employee of employees) {
    const { personId, account, unit } = employee
    const language = (account && languages.get(account.oid)) ?? 'nb'
    const wantsFirst = random.chance(SIGNED_VERSION_1)
    const wantsSecond = random.chance(shares.get(unit.unitId) ?? 0)
    for (const majorVersion of [1, 2] as const) {
      const at = drawMoment(random, employee, windows[majorVersion])
      const how = random.chance(0.28) ? 'tab' : 'msteams-bot'
      if (at === undefined) continue
      if (account?.isEnabled) {
        if (majorVersion === 1 ? wantsFirst : wantsSecond) signatures.push({ personId, majorVersion, how: account.hasTeams ? how : 'tab', language, at })
      } else if (majorVersion === 2 && !account && diligent.has(unit.unitId) && leaders.has(unit.unitId)) {
        signatures.push({ personId, majorVersion, how: 'paper', language, at })
      }
    }
  }
  return signatures.sort((one, other) => (one.at < other.at ? -1 : 1))
}

/** Units whose leader has been there since, and is at work. */
export function listPresentLeaders(employees: readonly Employee[], since: Day): Set<string> {
  const registrars = employees.filter(({ leave, account, startsOn, endsOn }) => !leave && account?.isEnabled && startsOn <= since && endsOn === undefined)
  return new Set(registrars.flatMap(({ leads }) => (leads ? [leads.unitId] : [])))
}
