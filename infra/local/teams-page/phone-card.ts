import { MESSAGE_LIMIT_BYTES, sizeInTeams } from '../connector/outgoing-activity'

/** How a phone shows a card: drawn, with what it has left out or replaced; as its text alone; not at all; or as one it cannot read. */
export type PhoneCard = { kind: 'drawn'; card: object; lost: string[] } | { kind: 'text'; text: string } | { kind: 'nothing' } | { kind: 'unreadable' }

type Json = Record<string, unknown>

/** Above it phones draw nothing of a card, while a desktop does not care. Source: AdaptiveCards#5080. */
const PHONE_VERSION = [1, 5] as const

/**
 * What is drawn on every phone. Newer elements of Teams (badges, icons, ratings, carousels, code) and tables are known to some phones
 * and trouble on others (msteams-docs#14498), charts to none; whoever uses one says what stands there instead.
 */
const PHONE_ELEMENTS = new Set([
  'AdaptiveCard', 'TextBlock', 'RichTextBlock', 'TextRun', 'Image', 'ImageSet', 'Container', 'ColumnSet', 'Column', 'FactSet', 'Fact', 'ActionSet', 'BackgroundImage',
  'Input.Text', 'Input.Number', 'Input.Date', 'Input.Time', 'Input.Toggle', 'Input.ChoiceSet', 'Input.Choice',
  'Action.Execute', 'Action.Submit', 'Action.OpenUrl', 'Action.ShowCard', 'Action.ToggleVisibility', 'TargetElement',
])
/** Not to be drawn: what a button sends, and what asks for a new card. */
const NOT_DRAWN = new Set(['data', 'fallback', 'refresh', 'authentication', 'msteams', 'requires'])

export function drawOnPhone(card: object): PhoneCard {
  const { version, fallbackText } = card as Json
  if (sizeInTeams(card) > MESSAGE_LIMIT_BYTES) return { kind: 'nothing' }
  const parts = typeof version === 'string' ? /^(\d+)\.(\d+)$/.exec(version) : null
  if (!parts || hasImageWithoutUrl(card)) return { kind: 'unreadable' }
  if (isNewer(Number(parts[1]), Number(parts[2]))) return typeof fallbackText === 'string' && fallbackText !== '' ? { kind: 'text', text: fallbackText } : { kind: 'unreadable' }
  const lost: string[] = []
  return { kind: 'drawn', card: keepKnown(card as Json, lost) ?? {}, lost }
}

/** The element with what the phone knows of it, or its fallback, or undefined. */
function keepKnown(element: Json, lost: string[]): Json | undefined {
  const { type, fallback } = element
  if (typeof type === 'string' && (!PHONE_ELEMENTS.has(type) || asksTooMuch(element))) {
    lost.push(type)
    return isJson(fallback) ? keepKnown(fallback, lost) : undefined
  }
  return Object.fromEntries(Object.entries(element).map(([name, value]) => [name, NOT_DRAWN.has(name) ? value : keepWithin(value, lost)]))
}

function keepWithin(value: unknown, lost: string[]): unknown {
  if (Array.isArray(value)) return value.flatMap((inner: unknown) => keepWithin(inner, lost) ?? [])
  return isJson(value) ? keepKnown(value, lost) : value
}

/** An element may name features that the host must have; the phone has the card schema up to its version, and no other. */
function asksTooMuch({ requires }: Json): boolean {
  if (!isJson(requires)) return false
  return Object.entries(requires).some(([feature, version]) => {
    const [major = 0, minor = 0] = String(version).split('.').map(Number)
    return feature !== 'adaptiveCards' || isNewer(major, minor)
  })
}

function isNewer(major: number, minor: number): boolean {
  const [knownMajor, knownMinor] = PHONE_VERSION
  return major > knownMajor || (major === knownMajor && minor > knownMinor)
}

/** One is enough to lose the whole card. Source: AdaptiveCards#7929. */
function hasImageWithoutUrl(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasImageWithoutUrl)
  if (!isJson(value)) return false
  if (value.type === 'Image' && !value.url) return true
  return Object.entries(value).some(([name, inner]) => !NOT_DRAWN.has(name) && hasImageWithoutUrl(inner))
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
