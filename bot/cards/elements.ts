import { safeLine, safeLines } from './safe-text'

/** The JSON of one element or action of a card. Basic ones only: newer ones do not show on phones (platform, Teams 2). */
export type CardElement = { type: string; [property: string]: unknown }
export type CardAction = { type: 'Action.Execute' | 'Action.OpenUrl'; title: string; [property: string]: unknown }

type Run = { type: 'TextRun'; text: string; weight?: 'Bolder'; size?: 'Medium' | 'Large'; isSubtle?: boolean; italic?: boolean }

/** A heading in our own words; screen readers list it. */
export function heading(text: string): CardElement {
  return { type: 'TextBlock', text, style: 'heading', weight: 'Bolder', size: 'Large', wrap: true }
}

/** A part of a card, in our own words. */
export function subheading(text: string): CardElement {
  return { type: 'TextBlock', text, style: 'heading', weight: 'Bolder', wrap: true, separator: true }
}

/** A paragraph in our own words. Markdown is read, so never for names, titles or anything that somebody wrote. */
export function paragraph(text: string): CardElement {
  return { type: 'TextBlock', text, wrap: true }
}

/** Something said about what just happened, set apart from the rest by a frame and its place, not only by colour. */
export function notice(text: string): CardElement {
  return { type: 'Container', style: 'emphasis', items: [line([bold(text)])] }
}

/** The name of a document or person, large. */
export function title(text: string): CardElement {
  return line([{ ...run(text), weight: 'Bolder', size: 'Medium' }])
}

/** Our word for it in bold, then what it is. */
export function labelled(label: string, value: string): CardElement {
  return line([bold(`${label}: `), run(value, 500)])
}

/** What somebody wrote, line for line, as plain text. */
export function quotation(text: string, maximumLength?: number): CardElement {
  return { type: 'Container', style: 'emphasis', items: safeLines(text, maximumLength).map((written) => line([{ type: 'TextRun', text: written }])) }
}

export function italic(text: string): CardElement {
  return line([{ ...run(text, 500), italic: true }])
}

export function plain(text: string): CardElement {
  return line([run(text, 500)])
}

/** One thing of several, with its own buttons; a phone draws them one below the other. */
export function entry(items: readonly CardElement[], actions: readonly CardAction[]): CardElement {
  return { type: 'Container', separator: true, items: [...items, ...buttons(actions)] }
}

/** Buttons within a card, beside those at its end. None: nothing. */
export function buttons(actions: readonly CardAction[]): CardElement[] {
  return actions.length > 0 ? [{ type: 'ActionSet', actions: [...actions] }] : []
}

/** Where wrongdoing is reported: a link to the channel itself. Opening it sends nothing to us. */
export function whistleblowingLine(words: { before: string; link: string; after: string }, url: string): CardElement {
  const address = url.replaceAll('(', '%28').replaceAll(')', '%29')
  return { type: 'TextBlock', text: `${words.before}[${words.link}](${address})${words.after}`, wrap: true, size: 'Small', separator: true }
}

export function writtenInput(input: { id: string; label: string; placeholder: string; errorMessage: string; maxLength: number }): CardElement {
  return { type: 'Input.Text', isMultiline: true, isRequired: true, ...input }
}

/** All answers in sight, to choose one or several of. They are plain text wherever they are drawn. */
export function choiceInput({ label, choices, ...input }: { id: string; label: string; errorMessage: string; isMultiSelect: boolean; choices: readonly { title: string; value: string }[] }): CardElement {
  const safe = choices.map(({ title: text, value }) => ({ title: safeLine(text, 150), value }))
  return { type: 'Input.ChoiceSet', style: 'expanded', wrap: true, isRequired: true, label: safeLine(label, 300), choices: safe, ...input }
}

/** Never without what it shows in words: some do not see it, and some clients do not draw it. */
export function picture(url: string, alternative: string): CardElement {
  return { type: 'Image', url, altText: safeLine(alternative, 300), size: 'Stretch' }
}

/** A day, chosen from a calendar where the client has one. What comes back is checked again: a client may send anything. */
export function dayInput(input: { id: string; label: string; errorMessage: string; value: string; min: string; max: string }): CardElement {
  return { type: 'Input.Date', isRequired: true, ...input }
}

/** A button that sends. A client that does not know `Action.Execute` draws the fallback, whose data carries the verb. */
export function execute(verb: string, text: string, data: Record<string, unknown> = {}, { needsInputs = false } = {}): CardAction {
  const label = safeLine(text, 60)
  const inputs = needsInputs ? {} : { associatedInputs: 'none' }
  return {
    type: 'Action.Execute',
    title: label,
    verb,
    data,
    ...inputs,
    fallback: { type: 'Action.Submit', title: label, data: { ...data, verb }, ...inputs },
  }
}

export function openUrl(text: string, url: string): CardAction {
  return { type: 'Action.OpenUrl', title: safeLine(text, 60), url }
}

function line(inlines: Run[]): CardElement {
  return { type: 'RichTextBlock', inlines }
}

function run(text: string, maximumLength?: number): Run {
  return { type: 'TextRun', text: safeLine(text, maximumLength) }
}

/** Ends in the space that was asked for: a label and its value must not run together. */
function bold(text: string): Run {
  const safe = safeLine(text, 500)
  return { type: 'TextRun', text: text.endsWith(' ') ? `${safe} ` : safe, weight: 'Bolder' }
}
