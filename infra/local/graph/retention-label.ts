import { z } from 'zod'
import { requireSiteAccess } from './access'
import type { Library } from './drive'
import type { DriveItem } from './drive-item'
import { GraphError, malformedRequest } from './graph-error'
import { toInstant } from './instant'
import { readJson } from './read-json'
import type { GraphAnswer, GraphParts, RoutedRequest } from './route'

/** What a label makes of a file. An administrator defines labels elsewhere; these are the tenant's. */
const LABELS: Readonly<Record<string, 'retain' | 'retainAsRecord' | 'retainAsRegulatoryRecord'>> = {
  Oppbevares: 'retain',
  Arkivdokument: 'retainAsRecord',
  Regelverksarkiv: 'retainAsRegulatoryRecord',
}

type Label = { name: string; is_locked: number; applied_at: string }
const Changes = z.union([z.object({ name: z.string() }), z.object({ retentionSettings: z.object({ isRecordLocked: z.boolean() }) })])

export function readLabel(parts: GraphParts, item: DriveItem): GraphAnswer {
  return { status: 200, json: toJson(parts, item, findLabel(parts, item)) }
}

/** Puts a label on the file, or locks and unlocks a record. */
export function changeLabel(parts: GraphParts, request: RoutedRequest, library: Library, item: DriveItem): GraphAnswer {
  const changes = readJson(Changes, request, malformedRequest)
  const known = findLabel(parts, item)
  if ('name' in changes) {
    if (!LABELS[changes.name]) throw new GraphError(404, 'itemNotFound', 'The retention label could not be found.')
    if (known && known.name !== changes.name) requireLabelChangeable(parts, request, library, known)
    const isRecord = LABELS[changes.name] !== 'retain'
    parts.sql.run('INSERT OR REPLACE INTO file_labels (file, name, is_locked, applied_at) VALUES (?, ?, ?, ?)', item.id, changes.name, Number(isRecord), toInstant(parts.now()))
  } else {
    if (!known || LABELS[known.name] !== 'retainAsRecord') throw lockedRefusal(parts)
    parts.sql.run('UPDATE file_labels SET is_locked = ? WHERE file = ?', Number(changes.retentionSettings.isRecordLocked), item.id)
  }
  return readLabel(parts, item)
}

export function removeLabel(parts: GraphParts, request: RoutedRequest, library: Library, item: DriveItem): GraphAnswer {
  const known = findLabel(parts, item)
  if (known) requireLabelChangeable(parts, request, library, known)
  parts.sql.run('DELETE FROM file_labels WHERE file = ?', item.id)
  return { status: 204 }
}

/** Contents may be edited under a label and in an unlocked record. */
export function requireContentsUnlocked(parts: GraphParts, item: Pick<DriveItem, 'id'>): void {
  if (isLocked(findLabel(parts, item))) throw lockedRefusal(parts)
}

/** Properties of a record may be edited even when it is locked, unless the tenant says otherwise. */
export function requirePropertiesUnlocked(parts: GraphParts, item: Pick<DriveItem, 'id'>): void {
  const label = findLabel(parts, item)
  const isBlocked = label && (LABELS[label.name] === 'retainAsRegulatoryRecord' || (isLocked(label) && parts.switches.propertiesOfRecords === 'blocked'))
  if (isBlocked) throw lockedRefusal(parts)
}

/** A record is never deleted, locked or not. */
export function requireDeletable(parts: GraphParts, item: Pick<DriveItem, 'id'>): void {
  const label = findLabel(parts, item)
  if (label && (LABELS[label.name] !== 'retain' || parts.switches.deletionOfLabelled === 'blocked')) throw lockedRefusal(parts)
}

/** The label of a locked record is an owner's to change; that of an unlocked one nobody's. */
function requireLabelChangeable(parts: GraphParts, request: RoutedRequest, { site }: Library, label: Label): void {
  const kind = LABELS[label.name] ?? 'retain'
  if (kind === 'retain') return
  if (kind === 'retainAsRegulatoryRecord' || !isLocked(label)) throw lockedRefusal(parts)
  requireSiteAccess(parts.sql, site.number, request, 'fullcontrol')
}

function isLocked(label: Label | undefined): boolean {
  return label !== undefined && label.is_locked === 1 && LABELS[label.name] !== 'retain'
}

/** What is said of a locked record is not verified. */
function lockedRefusal({ switches }: GraphParts): GraphError {
  const message = 'The item is a record and is locked.'
  if (switches.lockedItem === 'locked') return new GraphError(423, 'resourceLocked', message)
  return new GraphError(403, switches.lockedItem, message)
}

function findLabel({ sql }: GraphParts, { id }: Pick<DriveItem, 'id'>): Label | undefined {
  return sql.find<Label>('SELECT name, is_locked, applied_at FROM file_labels WHERE file = ?', id)
}

function toJson({ baseUrl }: GraphParts, item: DriveItem, label: Label | undefined): object {
  const context = { '@odata.context': `${baseUrl}/v1.0/$metadata#drives/items('${item.id}')/retentionLabel/$entity` }
  if (!label) return { ...context, name: null }
  const kind = LABELS[label.name] ?? 'retain'
  const isRegulatory = kind === 'retainAsRegulatoryRecord'
  return {
    ...context,
    name: label.name,
    isLabelAppliedExplicitly: true,
    labelAppliedDateTime: label.applied_at,
    retentionSettings: {
      behaviorDuringRetentionPeriod: kind,
      isRecordLocked: isLocked(label),
      isContentUpdateAllowed: !isLocked(label),
      isMetadataUpdateAllowed: !isRegulatory,
      isDeleteAllowed: kind === 'retain',
      isLabelUpdateAllowed: kind === 'retain',
    },
  }
}
