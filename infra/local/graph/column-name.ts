/** A longer internal name SharePoint cuts off. */
const LONGEST_NAME = 32

/** How SharePoint keeps a name inside: what is no ASCII letter, digit or underscore as `_x0020_`, a leading digit as well. */
export function encodeColumnName(name: string, { cut }: { cut: boolean }): string {
  const encoded = name.replace(/^\d|\W/g, (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`)
  return cut ? encoded.slice(0, LONGEST_NAME) : encoded
}
