import { z } from 'zod'
import { AppRole } from '../access/rights'
import { Instant } from '../days/day'
import { CONTROL_KINDS, PROMPT_KINDS, RECORD_KINDS, RULE_KINDS } from '../facts/fact'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { question } from './question'
import { ObligationView, RecordView } from './views'

/** The number of the newest fact behind an answer: the tab never shows an older answer over a newer one. */
const logNumber = z.int()
const inEachLanguage = z.record(Language, z.string())

/** What somebody registers or decides for others: all but what people do for themselves. */
const DEED_KINDS = [...RECORD_KINDS.filter((kind) => kind !== 'signature' && kind !== 'completion'), ...RULE_KINDS, ...CONTROL_KINDS, ...PROMPT_KINDS]

/** Who is asking, and which pages they have. */
export const me = question({
  method: 'GET',
  path: '/api/me',
  input: z.strictObject({}),
  answer: z.strictObject({
    displayName: z.string(),
    language: Language,
    roles: z.array(AppRole),
    /** False for a controller or auditor from outside, who owes nothing. */
    isEmployee: z.boolean(),
    ledUnits: z.array(z.strictObject({ unitId: z.string(), name: z.string() })),
    /** Where the caller is ethics guide and leads nobody: meetings about lessons, and nothing else. */
    guidedUnits: z.array(z.strictObject({ unitId: z.string(), name: z.string() })),
    /** Leads, holds a role, owns an object, or was delegated something: may have tasks of the wheel. Spares all others that question. */
    hasTasks: z.boolean(),
    whistleblowingUrl: z.url(),
    logNumber,
  }),
})

export const chooseLanguage = question({
  method: 'PUT',
  path: '/api/language',
  input: z.strictObject({ language: Language }),
  answer: z.strictObject({ language: Language }),
})

/** What I owe, what I have done. */
export const mine = question({
  method: 'GET',
  path: '/api/mine',
  input: z.strictObject({}),
  answer: z.strictObject({ obligations: z.array(ObligationView), records: z.array(RecordView), logNumber }),
})

/** Everything recorded about me, whole, as GDPR article 15 gives a right to: each fact as it lies in the log, with its salt and commitment. */
export const recordedAboutMe = question({
  method: 'GET',
  path: '/api/mine/everything',
  input: z.strictObject({}),
  answer: z.strictObject({
    /** With the title of what each is about. */
    facts: z.array(z.strictObject({ number: z.int().optional(), factKey: Sha256Hex, fact: z.unknown(), title: inEachLanguage, salt: z.string(), commitment: z.string() })),
    /** My answers to control questions, by lesson: until a lesson is completed, and at its renewal, they tell what is asked. */
    answers: z.array(z.strictObject({ title: inEachLanguage, lastAt: Instant, kept: z.array(z.unknown()) })),
    /** What I am writing that is not published. */
    drafts: z.array(z.strictObject({ kind: z.enum(['lesson', 'requirement']), title: inEachLanguage, savedAt: Instant })),
    /** My own part of packed organisation facts: employment, posts, leave, leadership, account; with the unit's name as it was. */
    organisation: z.array(z.strictObject({ change: z.unknown(), unitName: z.string().optional() })),
    language: Language.optional(),
    /** When I made the address of my calendar, if I have one. */
    calendarMadeAt: Instant.optional(),
    /** Kept for people without an account only; the others' names are read when they are shown. */
    name: z.string().optional(),
    /** Where my chat is, and that I was greeted in it. */
    conversation: z.array(z.unknown()),
    prompts: z.array(z.unknown()),
    questions: z.array(z.unknown()),
    /** What I registered or published for others, without what it says about them. */
    deeds: z.array(
      z.strictObject({
        kind: z.enum(DEED_KINDS),
        factKey: Sha256Hex,
        recordedAt: Instant,
        title: inEachLanguage,
        /** Empty where what was decided has none. */
        version: z.string(),
      }),
    ),
    /** Who looked at lists by name that I stand in, and my own looks at such lists. */
    looks: z.array(z.strictObject({ at: Instant, isMine: z.boolean(), name: z.string().optional(), unitName: z.string() })),
  }),
})
