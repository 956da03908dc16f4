import type { KeyedRecord } from '../facts/log-state'
import type { Rule } from './rules'

/** What is known of one subject and one requirement. */
export type KnownRecords = {
  requirementId: string
  all: readonly KeyedRecord[]
  hasVoidings: boolean
  /** By the number of the lesson, once somebody asked. */
  byLesson?: (KeyedRecord[] | undefined)[]
}

/** What is known of one subject, by requirement. A person has few, found by looking through them; a unit may have hundreds, which are looked up. */
export type KnownOfSubject = { groups: readonly KnownRecords[]; byRequirement: ReadonlyMap<string, KnownRecords> | undefined }

/** More than these, and a map takes less time to make than it saves. */
const FEW_RECORDS = 100

export function groupByRequirement(records: readonly KeyedRecord[] = []): KnownOfSubject {
  if (records.length <= FEW_RECORDS) return { groups: groupFew(records), byRequirement: undefined }
  const byRequirement = new Map<string, KnownRecords & { all: KeyedRecord[] }>()
  for (const keyed of records) {
    const { requirementId, kind } = keyed.record
    const group = byRequirement.get(requirementId)
    if (group) group.all.push(keyed)
    else byRequirement.set(requirementId, { requirementId, all: [keyed], hasVoidings: kind === 'voiding' })
    if (group && kind === 'voiding') group.hasVoidings = true
  }
  return { groups: NO_GROUPS, byRequirement }
}

const NO_GROUPS: readonly never[] = []

function groupFew(records: readonly KeyedRecord[]): readonly KnownRecords[] {
  const groups: (KnownRecords & { all: KeyedRecord[] })[] = []
  for (const keyed of records) {
    const { requirementId, kind } = keyed.record
    const group = findGroup(groups, requirementId)
    if (group) group.all.push(keyed)
    else groups.push({ requirementId, all: [keyed], hasVoidings: kind === 'voiding' })
    if (group && kind === 'voiding') group.hasVoidings = true
  }
  return groups
}

export function findKnown({ groups, byRequirement }: KnownOfSubject, requirementId: string): KnownRecords {
  return (byRequirement ? byRequirement.get(requirementId) : findGroup(groups, requirementId)) ?? NOTHING
}

function findGroup<Group extends KnownRecords>(groups: readonly Group[], requirementId: string): Group | undefined {
  for (const group of groups) if (group.requirementId === requirementId) return group
  return undefined
}

/** Only those that can matter to one lesson: all as soon as something was declared void, for a voiding does not say which lesson it is about. */
export function listAboutLesson(known: KnownRecords, { lessonNumbers }: Rule, number: number): readonly KeyedRecord[] {
  if (known.all.length === 0 || known.hasVoidings) return known.all
  return (known.byLesson ??= groupByLesson(known.all, lessonNumbers))[number] ?? NOTHING.all
}

function groupByLesson(records: readonly KeyedRecord[], lessonNumbers: Rule['lessonNumbers']): (KeyedRecord[] | undefined)[] {
  const byLesson: (KeyedRecord[] | undefined)[] = []
  for (const keyed of records) {
    const number = 'lessonId' in keyed.record ? lessonNumbers.get(keyed.record.lessonId) : undefined
    if (number === undefined) continue
    const ofLesson = byLesson[number]
    if (ofLesson) ofLesson.push(keyed)
    else byLesson[number] = [keyed]
  }
  return byLesson
}

const NOTHING: KnownRecords = { requirementId: '', all: [], hasVoidings: false }
