import { addDays, dayOf, hourOf } from '../../core/days/day'
import type { Clock, RowStore } from '../ports'
import type { Reconciler, Thoroughness } from './reconciler'

const DONE = 'reconciled'
/** When hardly anybody works, and after SharePoint's own nightly work. */
const FROM_HOUR = 2
const DAYS_BETWEEN_WHOLE = 7

/**
 * What is owed now: every night what changed, every week everything. Nobody claims it: what two instances do twice has the same
 * result, and what one of them leaves half done the next turn does.
 */
export async function reconcileByCalendar(reconciler: Pick<Reconciler, 'reconcile'>, cursors: RowStore, clock: Clock): Promise<Thoroughness | undefined> {
  const now = clock()
  const today = dayOf(now)
  if (hourOf(now) < FROM_HOUR) return undefined
  const lastOn = async (how: Thoroughness) => String((await cursors.find(DONE, how))?.values['day'] ?? '')
  const [changesOn, wholeOn] = await Promise.all([lastOn('changes'), lastOn('whole')])
  if (changesOn >= today) return undefined
  const how = wholeOn <= addDays(today, -DAYS_BETWEEN_WHOLE) ? 'whole' : 'changes'
  await reconciler.reconcile(how)
  const values = { day: today }
  if (how === 'whole') await cursors.put(DONE, { row: 'whole', values })
  await cursors.put(DONE, { row: 'changes', values })
  return how
}
