import type { Day } from '../days/day'
import { ETHICS_GUIDE, RoleName, type EmploymentClass, type EnteredObjectKind, type ObjectRisk, type UnitLevel } from '../organisation/organisation-change'
import type { HrProblemCode } from './hr-file'

export type ReadCell<Value> = { outcome: 'read'; value: Value } | { outcome: 'wrong'; code: HrProblemCode }

const MOST_CHARACTERS = 200
// Control characters, and marks that turn the direction of what follows: a name with one reads otherwise than it is stored.
const CONTROL = /\p{Cc}/u
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/

/** A name or title, kept as it was written. What looks like a formula is text. */
export function readText(cell: string): ReadCell<string> {
  const text = cell.normalize().trim()
  if (CONTROL.test(text)) return wrong('control-characters')
  if (DIRECTION.test(text)) return wrong('direction-marks')
  return text.length > MOST_CHARACTERS ? wrong('too-long') : read(text)
}

/** Short enough that what is made of it still fits, and without the sign that parts a post from its later terms. */
export function readId(cell: string): ReadCell<string> {
  const text = cell.normalize().trim()
  return /^[\p{L}\p{N}._/-]{1,32}$/u.test(text) ? read(text) : wrong('bad-id')
}

/** `24.12.2026` as people write, `2026-12-24` as sheets and systems do. */
export function readDay(cell: string): ReadCell<Day> {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$/.exec(cell)
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : norwegian ? [norwegian[3], norwegian[2], norwegian[1]] : []
  if (year === undefined || month === undefined || day === undefined) return wrong('bad-day')
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = Date.parse(text)
  const exists = !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text)
  return exists && year >= '1900' && year < '2200' ? read(text) : wrong('no-such-day')
}

export function readPercentage(cell: string): ReadCell<number> {
  const match = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*%?$/.exec(cell)
  const value = Number(match?.[1]?.replace(',', '.') ?? Number.NaN)
  return value >= 0 && value <= 100 ? read(value) : wrong('bad-percentage')
}

export function readYesNo(cell: string): ReadCell<boolean> {
  const text = cell.toLowerCase()
  if (['ja', 'x', 'yes', 'true', 'sann', '1'].includes(text)) return read(true)
  return ['', 'nei', 'no', 'false', 'usann', '0'].includes(text) ? read(false) : wrong('bad-yes-no')
}

/** Addresses are compared without case. */
export function readEmail(cell: string): ReadCell<string> {
  const text = cell.toLowerCase()
  return /^[^\s@"<>]{1,64}@[^\s@"<>]{1,190}$/.test(text) && readText(text).outcome === 'read' ? read(text) : wrong('bad-email')
}

const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function isObjectId(account: string): boolean {
  return OBJECT_ID.test(account)
}

export function readAccount(cell: string): ReadCell<string> {
  const text = cell.toLowerCase()
  if (isObjectId(text)) return read(text)
  return readEmail(text).outcome === 'read' ? read(text) : wrong('bad-account')
}

const LEVEL_WORDS: Record<string, UnitLevel> = {
  kommune: 'municipality', municipality: 'municipality',
  direktørområde: 'directorate', directorate: 'directorate',
  kommunalsjefsområde: 'area', kommunalsjefområde: 'area', område: 'area', area: 'area',
  seksjon: 'section', section: 'section',
  tjenestested: 'workplace', tenestestad: 'workplace', arbeidssted: 'workplace', arbeidsstad: 'workplace', workplace: 'workplace',
  avdeling: 'department', department: 'department',
}
const CLASS_WORDS: Record<string, EmploymentClass> = {
  fast: 'permanent', 'fast ansatt': 'permanent', 'fast tilsett': 'permanent', permanent: 'permanent',
  timelønnet: 'hourly-paid', timelønt: 'hourly-paid', timeløna: 'hourly-paid', 'hourly-paid': 'hourly-paid',
  innleid: 'hired-in', innleigd: 'hired-in', 'hired-in': 'hired-in',
  lærling: 'apprentice', apprentice: 'apprentice',
  folkevalgt: 'elected', folkevald: 'elected', elected: 'elected',
}
const KIND_WORDS: Record<string, EnteredObjectKind> = {
  kontrakt: 'contract', contract: 'contract', risikogruppe: 'risk-group', 'risk-group': 'risk-group', 'risk group': 'risk-group', dokument: 'document', document: 'document',
}
const RISK_WORDS: Record<string, ObjectRisk> = { lav: 'low', låg: 'low', low: 'low', middels: 'medium', medium: 'medium', høy: 'high', høg: 'high', high: 'high' }
const ROLE_WORDS: Record<string, string> = {
  etikkveileder: ETHICS_GUIDE, etikkrettleiar: ETHICS_GUIDE, 'ethics guide': ETHICS_GUIDE,
  verneombud: 'safety-representative', verneombod: 'safety-representative', 'safety representative': 'safety-representative',
}

export const readLevel = (cell: string): ReadCell<UnitLevel> => readWord(LEVEL_WORDS, cell, 'unknown-level')
export const readClass = (cell: string): ReadCell<EmploymentClass> => readWord(CLASS_WORDS, cell, 'unknown-class')
export const readKind = (cell: string): ReadCell<EnteredObjectKind> => readWord(KIND_WORDS, cell, 'unknown-kind')

export const readRisk = (cell: string): ReadCell<ObjectRisk> => readWord(RISK_WORDS, cell, 'unknown-risk')

/** A role that has no word here is named by its own short name. */
export function readRole(cell: string): ReadCell<string> {
  const text = cell.toLowerCase()
  const known = findWord(ROLE_WORDS, text) ?? (RoleName.safeParse(text).success ? text : undefined)
  return known === undefined ? wrong('unknown-role') : read(known)
}

function readWord<Value>(words: Record<string, Value>, cell: string, code: HrProblemCode): ReadCell<Value> {
  const value = findWord(words, cell.normalize().toLowerCase())
  return value === undefined ? wrong(code) : read(value)
}

/** Of its own words only: every object has a `constructor`. */
function findWord<Value>(words: Record<string, Value>, text: string): Value | undefined {
  return Object.hasOwn(words, text) ? words[text] : undefined
}

function read<Value>(value: Value): ReadCell<Value> {
  return { outcome: 'read', value }
}

function wrong(code: HrProblemCode): { outcome: 'wrong'; code: HrProblemCode } {
  return { outcome: 'wrong', code }
}
