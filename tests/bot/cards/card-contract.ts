import { createRequire } from 'node:module'
import type { Card } from '../../../bot/cards/card'
import { draw, type AdaptiveCard } from '../../../bot/cards/draw'
import { routeClick } from '../../../bot/cards/route-click'
import type { CardName, Showing, Views } from '../../../bot/cards/views'
import { canonicalJson } from '../../../core/facts/canonical-json'
import { LANGUAGES, type Language } from '../../../core/language/language'

/** Our own limit; Teams takes about five times as much, counted twice. */
const CARD_BYTES = 20 * 1024
const ELEMENTS = new Set(['TextBlock', 'RichTextBlock', 'TextRun', 'Container', 'Input.Text', 'Input.ChoiceSet', 'Input.Date', 'Input.Toggle', 'Image', 'ActionSet'])
const ACTIONS = new Set(['Action.Execute', 'Action.OpenUrl'])
/** All that a button may carry. Nothing of it says who somebody is. */
const DATA = new Set(['obligationKey', 'step', 'textSha256', 'language', 'face', 'page', 'recordKey', 'questionId', 'lessonId', 'contentSha256', 'attempt', 'chosen', 'requirementId', 'unitIds', 'unitId', 'verb', 'requirementVersion', 'requestKey', 'deed', 'key'])
const HOSTILE = ['[Klikk her](https://evil.example)', '**viktig**', '{{DATE(2026-11-21T09:00:00Z, SHORT)}}', '{{{{x}}}}', '{\u202E{x}}', '<at>Alle</at>', '<script>alert(1)</script>', '\u202Egnp.exe', 'a\u0000b\u0007c\r\nd', 'x'.repeat(2_000), '😀'.repeat(1_000), '', '# overskrift', '- punkt', 'halvt \uD83D']

type Json = { [property: string]: unknown }

/** What every card must fulfil, in each of its faces and each language. */
export function describeCard<Name extends CardName>(card: Card<Name>): void {
  const faces = Object.entries(card.samples).flatMap(([sample, view]) => LANGUAGES.map((language) => ({ sample, language, view })))
  const drawn = (view: Views[Name], language: Language) => draw({ card: card.name, view } as Showing, language)

  describe.each(faces)('the card $sample in $language', ({ view, language }) => {
    const { card: face, summary } = drawn(view, language)

    it('is Adaptive Card 1.5 with the language of its words, a summary and a way to be read aloud', () => {
      expect(face).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: language, fallbackText: summary, speak: summary })
      expect(summary.length).toBeGreaterThan(3)
    })

    it('is small', () => expect(sizeOf(face)).toBeLessThanOrEqual(CARD_BYTES))

    it('begins with what it is about', () => expect(nodesOf(face.body)[0]).toMatchObject(card.name === 'reading' ? { type: 'RichTextBlock' } : { type: 'TextBlock', style: 'heading' }))

    it('is made of the elements that every client draws', () => {
      expect(nodesOf(face.body).filter(({ type }) => !ELEMENTS.has(String(type)) && !String(type).startsWith('Action.'))).toEqual([])
      expect(actionsOf(face).filter(({ type }) => !ACTIONS.has(String(type)))).toEqual([])
      expect(face.actions.length).toBeLessThanOrEqual(5)
      for (const { actions } of nodesOf(face.body).filter(({ type }) => type === 'ActionSet')) expect((actions as Json[]).length).toBeLessThanOrEqual(6)
    })

    it('says nothing by colour or picture alone', () => {
      expect(JSON.stringify(face)).not.toMatch(/"color":|"backgroundImage"/)
      for (const { altText, url } of nodesOf(face.body).filter(({ type }) => type === 'Image')) expect([String(altText).length > 3, String(url)]).toEqual([true, expect.stringMatching(/^https:\/\//)])
    })

    it('has a label, an error message and an id for each input', () => {
      for (const input of nodesOf(face.body).filter(({ type }) => String(type).startsWith('Input.')))
        for (const property of ['id', 'label', 'errorMessage', ...(input.type === 'Input.Text' ? ['placeholder'] : input.type === 'Input.Date' ? ['min', 'max'] : input.type === 'Input.Toggle' ? ['title', 'valueOn', 'valueOff'] : ['choices'])]) expect((typeof input[property] === 'string' || Array.isArray(input[property])) && input[property].length > 0).toBe(true)
    })

    it('has buttons that do something, each with a name and a fallback of the same meaning', () => {
      for (const action of actionsOf(face)) {
        expect(String(action.title).length).toBeGreaterThan(1)
        if (action.type === 'Action.OpenUrl') expect(String(action.url)).toMatch(/^https:\/\//)
        else {
          const { verb, data, fallback } = action as { verb: string; data: Json; fallback: { type: string; data: Json } }
          const inputs = Object.fromEntries(nodesOf(face.body).flatMap(({ type, id }) => (type === 'Input.Text' ? [[String(id), 'Et svar.']] : type === 'Input.ChoiceSet' ? [[String(id), 'haste,sender']] : type === 'Input.Date' ? [[String(id), '2026-11-24']] : [])))
          expect(routeClick(verb, { ...data, ...inputs }).outcome).toBe('show')
          expect(fallback).toMatchObject({ type: 'Action.Submit', data: { ...data, verb } })
        }
      }
    })

    it('carries nothing but keys, step, text and language', () => {
      const carried = [...(actionsOf(face) as { data?: Json }[]), ...(face.refresh ? [(face.refresh as { action: { data: Json } }).action] : [])]
      expect(carried.flatMap(({ data }) => Object.keys(data ?? {})).filter((name) => !DATA.has(name))).toEqual([])
    })

    it('refreshes through a verb that exists', () => {
      if (!face.refresh) return
      const { action } = face.refresh as { action: { type: string; verb: string; data: Json } }
      expect([action.type, routeClick(action.verb, action.data).outcome]).toEqual(['Action.Execute', 'show'])
    })

    it("passes Microsoft's own parser without a word", () => expect(listParserComplaints(face)).toEqual([]))

    it('can be hashed, and is drawn the same each time', () => expect(canonicalJson(drawn(view, language).card)).toBe(canonicalJson(face)))

    it('stays itself whatever a name, a title or a question says', () => {
      for (const hostile of HOSTILE) {
        const { card: other, summary: line } = drawn(spoil(view, hostile) as Views[Name], language)
        expectUnspoilt(other)
        expect(line).not.toMatch(/\{\{|\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u)
        expect(actionsOf(other)).toHaveLength(actionsOf(face).length)
      }
    })
  })

  it('has different words in each language', () => {
    const wordsOf = (view: Views[Name], language: Language) => JSON.stringify({ ...drawn(view, language).card, lang: '' })
    for (const view of Object.values<Views[Name]>(card.samples)) expect(new Set(LANGUAGES.map((language) => wordsOf(view, language))).size).toBe(3)
  })
}

/** Its buttons, those within it too. */
function actionsOf(face: AdaptiveCard): Json[] {
  const within = nodesOf(face.body).flatMap(({ type, actions }) => (type === 'ActionSet' ? (actions as Json[]) : []))
  return [...within, ...(face.actions as Json[])]
}

export function sizeOf(card: object): number {
  return Buffer.byteLength(JSON.stringify(card))
}

/** Every element of a card, inner ones too. */
export function nodesOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (typeof value !== 'object' || value === null) return []
  const node = value as Json
  return [...(typeof node.type === 'string' ? [node] : []), ...Object.values(node).flatMap(nodesOf)]
}

/** No data where Markdown or macros are read, no traps anywhere, and still small. */
function expectUnspoilt(card: AdaptiveCard): void {
  const json = JSON.stringify(card)
  expect(json).not.toMatch(/\{\{"?[A-Za-z(]|\{\{\{/)
  expect(json).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\\u0000|\\u0007/)
  for (const { text } of nodesOf(card.body).filter(({ type }) => type === 'TextBlock')) expect(String(text)).not.toMatch(/evil\.example|\*\*viktig|<at>|<script|x{100}|😀/)
  expect(sizeOf(card)).toBeLessThanOrEqual(CARD_BYTES)
  expect(() => canonicalJson(card)).not.toThrow()
}

/** The view with hostile words wherever people write them. What was checked when it was published stays. */
function spoil(value: unknown, hostile: string, name = ''): unknown {
  if (Array.isArray(value)) return name === 'blocks' ? value : value.map((inner) => spoil(inner, hostile, name))
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoil(inner, hostile, key)]))
  return typeof value === 'string' && WRITTEN_BY_PEOPLE.has(name) ? hostile : value
}
const WRITTEN_BY_PEOPLE = new Set(['title', 'personName', 'askerName', 'leaderName', 'registeredBy', 'reason', 'question', 'answer', 'welcomeTo', 'statement', 'programme', 'text', 'explanation', 'chosen', 'right', 'alternative', 'system', 'reflection', 'about', 'aboutName', 'name', 'askedBy', 'doneBy', 'byName', 'fromName', 'note', 'label', 'help', 'value', 'waitsFor', 'confirmedBy', 'refused', 'answers', 'basis'])

type Parser = {
  AdaptiveCard: new () => { parse(json: unknown, context: unknown): void; validateProperties(): { validationEvents: { message: string }[] } }
  SerializationContext: new () => { eventCount: number; getEventAt(index: number): { message: string } }
}

/** Its pattern for `lang` remembers where it stopped and so refuses every other value; what it says twice in a row is meant. */
function listParserComplaints(card: object): string[] {
  const again = new Set(parseOnce(card))
  return parseOnce(card).filter((complaint) => again.has(complaint))
}

function parseOnce(card: object): string[] {
  const { AdaptiveCard: Parsed, SerializationContext } = createRequire(__filename)('adaptivecards/dist/adaptivecards.js') as Parser
  const context = new SerializationContext()
  const parsed = new Parsed()
  parsed.parse(JSON.parse(JSON.stringify(card)), context)
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
  return [...parsing, ...parsed.validateProperties().validationEvents.map(({ message }) => message)]
}
