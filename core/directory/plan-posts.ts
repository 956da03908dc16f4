import { addDays, type Day } from '../days/day'
import type { Post, Spell } from '../organisation/organisation'
import type { OrganisationChange } from '../organisation/organisation-change'
import type { PostRow } from './hr-file'
import { withEnd } from './plan-periods'
import { earlierEnd, END_OF_TIME, isOpenAfter, overlaps } from './span'

/** Parts a post's number from the number of its terms: `4711~2` is the second unit or percentage of post 4711. */
const TERMS = '~'

/**
 * What changes in the posts of one person. Another unit or percentage ends the terms of a post and begins new ones, on the day
 * the file names where that is news and else today: where somebody was counted before is history.
 */
export function planPosts(personId: string, known: readonly Post[], rows: readonly PostRow[], spells: readonly Spell[], today: Day): OrganisationChange[] {
  const told = new Set<string>()
  const planned = rows.flatMap((row) => {
    told.add(row.postId)
    const terms = known.filter(({ postId }) => numberOf(postId) === row.postId).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    return planPost(terms, row, findSpellOf(row, spells), today)
  })
  const yesterday = addDays(today, -1)
  const gone = known.filter((post) => !told.has(numberOf(post.postId)) && isOpenAfter(post, yesterday)).map((post) => withEnd(post, yesterday))
  return [...planned, ...gone].map((post) => ({ change: 'post', personId, ...post }))
}

/** Posts that outlast their employment, where the file tells of employments only. */
export function endPostsWithSpells(personId: string, known: readonly Post[], spells: readonly Spell[]): OrganisationChange[] {
  return known.flatMap((post): OrganisationChange[] => {
    const end = spells.find(({ spellId }) => spellId === post.spellId)?.endsOn
    return end === undefined || !isOpenAfter(post, end) ? [] : [{ change: 'post', personId, ...withEnd(post, end) }]
  })
}

function numberOf(postId: string): string {
  return postId.split(TERMS)[0] ?? postId
}

/** The employment the post lies in; where it covers two, the later. */
function findSpellOf(row: PostRow, spells: readonly Spell[]): Spell | undefined {
  return spells.filter((spell) => overlaps(spell, row)).sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0]
}

function planPost(terms: readonly Post[], row: PostRow, spell: Spell | undefined, today: Day): Post[] {
  const { postId, unitId, percentage, startsOn } = row
  const [before, last] = [terms.at(-2), terms.at(-1)]
  const spellId = spell?.spellId ?? last?.spellId
  if (spellId === undefined) return []
  const ends = earlierEnd(row.endsOn, spell?.endsOn)
  if (!last) return [{ postId, spellId, unitId, percentage, startsOn, ...ends }]

  // The file may name the first day of the post or of its present terms: what began before these is not theirs.
  const begins = before && startsOn <= (before.endsOn ?? before.startsOn) ? last.startsOn : startsOn
  if (last.unitId === unitId && last.percentage === percentage) {
    const isSame = last.startsOn === begins && last.endsOn === ends.endsOn && last.spellId === spellId
    return isSame ? [] : [withEnd({ ...last, spellId, startsOn: begins }, ends.endsOn)]
  }
  const changesOn = begins > last.startsOn ? begins : today
  // Terms that are over keep what they were, and those that have not begun never were.
  if ((ends.endsOn ?? END_OF_TIME) < changesOn) return last.endsOn === ends.endsOn ? [] : [withEnd(last, ends.endsOn)]
  if (last.startsOn >= changesOn) return [withEnd({ ...last, spellId, unitId, percentage, startsOn: begins }, ends.endsOn)]
  const ended = withEnd(last, earlierEnd(last.endsOn, addDays(changesOn, -1)).endsOn)
  return [...(ended.endsOn === last.endsOn ? [] : [ended]), { postId: `${postId}${TERMS}${terms.length + 1}`, spellId, unitId, percentage, startsOn: changesOn, ...ends }]
}
