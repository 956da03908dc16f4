import type { SubjectView } from '../../core/api/wheel-views'
import type { Speech } from '../frame/speech'

/** Whom or what an activity is about: the unit; a role or person and where; the kind and title of an object, and where. */
export function describeAbout({ kind, name, objectKind, unitName }: SubjectView, { words }: Pick<Speech, 'words'>): string {
  const { about, objectKinds } = words.activity
  if (kind === 'object' && objectKind !== undefined) return about(`${objectKinds[objectKind]}: ${name}`, unitName)
  if (kind === 'role') return about(nameRole(name, words.organisation.byHand.roles), unitName)
  return about(name, unitName)
}

/** A role is told by its code; those that everybody has have words. */
function nameRole(role: string, roles: Readonly<Record<string, string>>): string {
  const known = Object.hasOwn(roles, role) ? roles[role] : undefined
  return known === undefined ? role.replaceAll('-', ' ') : known.charAt(0).toUpperCase() + known.slice(1)
}
