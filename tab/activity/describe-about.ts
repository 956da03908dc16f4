import type { SubjectView } from '../../core/api/wheel-questions'
import type { Speech } from '../frame/speech'

/** Whom or what an activity is about: the unit; a role or person and where; the kind and title of an object, and where. */
export function describeAbout({ kind, name, objectKind, unitName }: SubjectView, { words }: Pick<Speech, 'words'>): string {
  const { about, objectKinds } = words.activity
  if (kind === 'object' && objectKind !== undefined) return about(`${objectKinds[objectKind]}: ${name}`, unitName)
  return about(name, unitName)
}
