import { createFindingStore } from '../../bot/findings/finding-store'
import { resetFollowerCursor } from '../../bot/followers/follower-runner'
import { LIST_FOLLOWER_NAME } from '../../bot/followers/list-follower'
import { LISTS } from '../../bot/lists'
import type { Tables } from '../../bot/ports'
import type { RecordedLists } from '../../bot/reconciling/known-lists'

/** Has a list written again from its beginning, into the one that is made next under its name. */
export function createBeginAnew({ cursors, findings }: Pick<Tables, 'cursors' | 'findings'>, known: RecordedLists): (listName: string) => Promise<void> {
  return async (listName) => {
    // The old list is forgotten last: whoever dies before that is asked again, and nobody gets a new list without its rows.
    if (listName === LISTS.findings.name) await createFindingStore(findings).tellAgain()
    else await resetFollowerCursor(cursors, LIST_FOLLOWER_NAME)
    await known.forget(listName)
  }
}
