/** Longest piece of data that a card shows on one line, such as a name or a title. */
const LINE_LENGTH = 120

/**
 * Data as a card may show it: without control and direction marks, with which a name could pose as another, and without
 * `{{`, which Teams would expand. Still only for a `TextRun`: a `TextBlock` would read it as Markdown.
 */
export function safeLine(text: string, maximumLength = LINE_LENGTH): string {
  const clean = removeTraps(text).replace(/\s+/g, ' ').trim()
  return clean.length <= maximumLength ? clean : `${wholeSigns(clean.slice(0, maximumLength - 1)).trimEnd()}…`
}

/** Several lines that somebody wrote, each safe; empty ones left out. */
export function safeLines(text: string, maximumLength = 2_000): string[] {
  const cut = wholeSigns(text.slice(0, maximumLength))
  return cut
    .split(/\r?\n/)
    .map((line) => safeLine(line, maximumLength))
    .filter((line) => line !== '')
}

function removeTraps(text: string): string {
  return text
    .replace(/\p{Cf}|(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Co}/gu, '')
    .replace(/\{{2,}/g, '{')
}

/** Never half of a surrogate pair at the end: canonical JSON refuses it, and people see a box. */
function wholeSigns(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '')
}
