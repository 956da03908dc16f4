/** SharePoint keeps whole seconds. */
export function toInstant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
