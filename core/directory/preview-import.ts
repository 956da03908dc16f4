import type { Day } from '../days/day'
import { employmentClassOn, type Leadership, type Organisation } from '../organisation/organisation'
import type { OrganisationChange } from '../organisation/organisation-change'
import { groupBy } from './group-by'
import type { HrFile } from './hr-file'
import { END_OF_TIME, findLast, findLatestVersion } from './span'

/** One line of a preview: a unit or person by name, where it concerns one the unit, and what was before. */
export type PreviewLine = { name: string; unitName?: string; was?: string; on: Day }
export type PreviewList = { total: number; first: PreviewLine[] }

export const PREVIEW_LISTS = [
  'unitsNew', 'unitsRenamed', 'unitsMoved', 'unitsClosed', 'hired', 'left', 'moved', 'becameLeader', 'stoppedLeading', 'onLeave', 'backFromLeave', 'classChanged', 'accountsLinked', 'rolesChanged', 'objectsChanged',
] as const
export type PreviewListName = (typeof PREVIEW_LISTS)[number]

/** `unchanged` are people of the file whom nothing is told of that was not known. */
export type ImportPreview = { unchanged: number; people: number; changes: number; lists: Record<PreviewListName, PreviewList> }

const MOST_LINES = 50

export type NameOf = (personId: string) => string | undefined

type Lists = Record<PreviewListName, PreviewLine[]>
type PostChange = Extract<OrganisationChange, { change: 'post' }>
type Names = { person: (personId: string) => string; unit: (unitId: string) => string; unitBefore: (unitId: string) => string }

/** What an import would do, in the terms of those who answer for it. People's names come from the file, else from where names are kept. */
export function previewImport(before: Organisation, file: HrFile, changes: readonly OrganisationChange[], today: Day, keptNameOf: NameOf): ImportPreview {
  const lists = Object.fromEntries(PREVIEW_LISTS.map((name) => [name, []])) as unknown as Lists
  const toldNames = new Map((file.people?.rows ?? []).map(({ personId, name }) => [personId, name]))
  const toldUnits = new Map((file.units?.rows ?? []).map(({ unitId, name }) => [unitId, name]))
  const unitBefore = (unitId: string) => findLatestVersion(before, unitId)?.name ?? unitId
  const names: Names = {
    person: (personId) => toldNames.get(personId) ?? keptNameOf(personId) ?? personId,
    unit: (unitId) => toldUnits.get(unitId) ?? unitBefore(unitId),
    unitBefore,
  }
  for (const change of changes) describeChange(before, change, names, (list, line) => lists[list].push(line))
  lists.moved.push(...listMoved(before, changes, today, names))
  const touched = new Set(changes.flatMap((change) => ('personId' in change ? [change.personId] : [])))
  return {
    people: toldNames.size,
    unchanged: [...toldNames.keys()].filter((personId) => !touched.has(personId)).length,
    changes: changes.length,
    lists: Object.fromEntries(PREVIEW_LISTS.map((name) => [name, { total: lists[name].length, first: lists[name].slice(0, MOST_LINES) }])) as Record<PreviewListName, PreviewList>,
  }
}

function describeChange(before: Organisation, change: OrganisationChange, names: Names, tell: (list: PreviewListName, line: PreviewLine) => void): void {
  switch (change.change) {
    case 'unit':
      return describeUnit(before, change, names, tell)
    case 'spell': {
      const known = findKnownSpell(before, change)
      if (!known) tell('hired', { name: names.person(change.personId), on: change.startsOn })
      else if (change.endsOn !== undefined && change.endsOn !== known.endsOn) tell('left', { name: names.person(change.personId), on: change.endsOn })
      return
    }
    case 'class': {
      const spell = findKnownSpell(before, change)
      return tell('classChanged', { name: names.person(change.personId), on: change.effectiveOn, ...(spell && { was: employmentClassOn(spell, END_OF_TIME) }) })
    }
    case 'leave': {
      const isKnown = before.people.get(change.personId)?.leaves.some(({ startsOn }) => startsOn === change.startsOn) ?? false
      const end = isKnown ? change.endsOn : undefined
      return tell(end === undefined ? 'onLeave' : 'backFromLeave', { name: names.person(change.personId), on: end ?? change.startsOn })
    }
    case 'leader': {
      const isSame = (known: Leadership) => known.personId === change.personId && known.startsOn === change.startsOn
      const end = before.leadershipsByUnit.get(change.unitId)?.some(isSame) ? change.endsOn : undefined
      return tell(end === undefined ? 'becameLeader' : 'stoppedLeading', { name: names.person(change.personId), unitName: names.unit(change.unitId), on: end ?? change.startsOn })
    }
    case 'account':
      return tell('accountsLinked', { name: names.person(change.personId), on: change.effectiveOn })
    case 'role':
      return tell('rolesChanged', { name: names.person(change.personId), unitName: names.unit(change.unitId), on: change.startsOn })
    case 'object': {
      const known = findLast(before.objects.get(change.objectId))
      const was = known && known.title !== change.title ? { was: known.title } : {}
      return tell('objectsChanged', { name: change.title, unitName: names.unit(change.unitId), on: change.effectiveOn, ...was })
    }
    case 'post':
      // Told of the person: `moved`.
      return
  }
}

function describeUnit(before: Organisation, change: Extract<OrganisationChange, { change: 'unit' }>, names: Names, tell: (list: PreviewListName, line: PreviewLine) => void): void {
  const known = findLatestVersion(before, change.unitId)
  const line = { name: change.name, on: change.effectiveOn }
  if (!known) return tell('unitsNew', line)
  if (change.endsOn !== undefined && change.endsOn !== known.endsOn) return tell('unitsClosed', { ...line, on: change.endsOn })
  if (known.name !== change.name) tell('unitsRenamed', { ...line, was: known.name })
  if (known.parentId === change.parentId) return
  const unitName = change.parentId === null ? '' : names.unit(change.parentId)
  tell('unitsMoved', { ...line, unitName, was: known.parentId === null ? '' : names.unitBefore(known.parentId) })
}

function findKnownSpell({ people }: Organisation, { personId, spellId }: { personId: string; spellId: string }) {
  return people.get(personId)?.spells.find((spell) => spell.spellId === spellId)
}

/** Whoever is to work in other units than before, of those who were there and stay. */
function listMoved(before: Organisation, changes: readonly OrganisationChange[], today: Day, names: Names): PreviewLine[] {
  const cameOrLeft = new Set(changes.flatMap((change) => (change.change === 'spell' ? [change.personId] : [])))
  const staying = changes.filter((change): change is PostChange => change.change === 'post' && !cameOrLeft.has(change.personId))
  return [...groupBy(staying, ({ personId }) => personId)].flatMap(([personId, own]) => {
    const known = before.people.get(personId)?.posts ?? []
    const posts = new Map<string, OpenPost>([...known, ...own].map((post) => [post.postId, post]))
    const [was, unitIds] = [listOpenUnits(known, today), listOpenUnits([...posts.values()], today)]
    if (was.join() === unitIds.join()) return []
    const on = own.reduce((latest, { startsOn }) => (startsOn > latest ? startsOn : latest), '')
    return [{ name: names.person(personId), unitName: unitIds.map(names.unit).join(', '), was: was.map(names.unitBefore).join(', '), on }]
  })
}

type OpenPost = Pick<PostChange, 'unitId' | 'endsOn'>

function listOpenUnits(posts: readonly OpenPost[], today: Day): string[] {
  return [...new Set(posts.filter(({ endsOn }) => endsOn === undefined || endsOn >= today).map(({ unitId }) => unitId))].sort()
}
