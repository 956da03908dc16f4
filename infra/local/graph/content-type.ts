import { derivedId } from './derived-id'
import type { List } from './list'

/** The type of what lies in a list: a child of `Item` (in a library, of `Document`) by way of the site's, each step a guid in capitals. */
export function contentTypeOf({ id, site, template }: Pick<List, 'id' | 'site' | 'template'>): { id: string; name: string } {
  const [root, name] = template === 'documentLibrary' ? (['0x0101', 'Document'] as const) : (['0x01', 'Item'] as const)
  const step = (guid: string) => guid.replaceAll('-', '').toUpperCase()
  return { id: `${root}00${step(derivedId(`content type of site ${site}`))}00${step(derivedId(`content type of list ${id}`))}`, name }
}
