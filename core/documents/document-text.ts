/** What SharePoint's multi-line column takes safely (its own limit is 63,999). */
export const MAXIMUM_TEXT_LENGTH = 60_000

export type TextBlock = { kind: 'heading'; level: 1 | 2 | 3; text: string } | { kind: 'paragraph'; text: string }

/**
 * A document's Markdown as headings and the blocks between them, in order. Blocks keep their Markdown (lists, emphasis,
 * links), which cards and the tab both draw; joined again they are the same words.
 */
export function splitIntoBlocks(markdown: string): TextBlock[] {
  return markdown
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .flatMap((chunk) => chunk.split(/(?<=^#{1,3} [^\n]*)\n|\n(?=#{1,3} )/m))
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map((chunk) => {
      const heading = /^(#{1,3}) +([^\n]+)$/.exec(chunk)
      return heading?.[1] && heading[2]
        ? { kind: 'heading', level: heading[1].length as 1 | 2 | 3, text: heading[2].trim() }
        : { kind: 'paragraph', text: chunk }
    })
}

export type TextProblem = 'empty' | 'too-long' | 'raw-html' | 'macro' | 'link' | 'control-characters'

/** What stops a text from being published; an empty list when nothing does. */
export function listTextProblems(markdown: string): TextProblem[] {
  const problems: TextProblem[] = []
  if (markdown.trim() === '') problems.push('empty')
  if (markdown.length > MAXIMUM_TEXT_LENGTH) problems.push('too-long')
  if (/<[a-z!/]/i.test(markdown)) problems.push('raw-html')
  // Teams expands {{DATE(…)}} in a TextBlock: the person would confirm other words than the ones hashed.
  if (markdown.includes('{{')) problems.push('macro')
  if (hasUnsafeLink(markdown)) problems.push('link')
  // Direction marks and halves of surrogate pairs too: what is shown, or hashed, would not be what was written.
  if (/(?![\t\n\r])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(markdown)) problems.push('control-characters')
  return problems
}

/** What may stand where a link leads: https and a host, without a name before an @ that would pose as one. */
const SAFE_TARGET = /^\s*https:\/\/[\p{L}\p{N}.-]+(:\d+)?(?![^/?#)>\s])/iu
/** Where Markdown says where a link leads: `](…)` of links and pictures, `]: …` of references, and bare addresses. */
const TARGET_FOLLOWS = /\]\(|\]:|(?=\b[a-z][a-z\d+.-]*:\/\/)/giu

/** Teams and browsers open whatever a link names: a signed text leads nowhere but to https. */
function hasUnsafeLink(markdown: string): boolean {
  return [...markdown.matchAll(TARGET_FOLLOWS)].some(({ 0: found, index }) => !SAFE_TARGET.test(markdown.slice(index + found.length, index + found.length + 300)))
}

/** Minutes an ordinary reader needs, at 200 words a minute, at least one. */
export function readingMinutes(markdown: string): number {
  return Math.max(1, Math.round(markdown.split(/\s+/).filter(Boolean).length / 200))
}
