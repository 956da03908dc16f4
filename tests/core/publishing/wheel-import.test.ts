import { applyOrganisationChange, emptyOrganisation } from '../../../core/organisation/organisation'
import { Requirement } from '../../../core/obligations/requirement'
import { requirementOfDraft } from '../../../core/publishing/requirement-draft'
import { suggestWheelMapping } from '../../../core/publishing/wheel-columns'
import { planWheelImport, type PlannedWheelRow } from '../../../core/publishing/wheel-import'

const TODAY = '2026-12-01'
const organisation = emptyOrganisation()
for (const [unitId, name, level] of [['u-1', 'Solbakken barnehage', 'workplace'], ['u-2', 'Storskogen skole', 'workplace'], ['u-3', 'Storskogen skole', 'workplace'], ['u-4', 'Oppvekst', 'directorate']] as const)
  applyOrganisationChange(organisation, { change: 'unit', unitId, parentId: null, name, level, effectiveOn: '2020-01-01' })

type Row = Partial<Record<'tittel' | 'tema' | 'nivå' | 'enheter' | 'når' | 'dager før' | 'grunnlag' | 'system' | 'lenke' | 'bare til orientering' | 'veiledning', string>>
const GOOD: Row = { tittel: 'Vernerunde', tema: 'HMS', nivå: 'tjenestested', når: 'hvert tertial', grunnlag: 'Arbeidsmiljøloven § 3-1' }

function plan(rows: Row[], taken: string[] = []): PlannedWheelRow[] {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const table = { name: 'hjul', header, rows: rows.map((row, index) => ({ number: index + 2, cells: header.map((key) => row[key as keyof Row] ?? '') })) }
  const mapping = suggestWheelMapping([table])
  if (!mapping) throw new Error('no mapping')
  return planWheelImport({ organisation }, table, mapping, new Set(taken), TODAY)
}
const planOne = (changes: Row) => plan([{ ...GOOD, ...changes }])[0]

it('makes a draft that could be published as it is', () => {
  const [row] = plan([GOOD])
  if (row?.outcome !== 'new') throw new Error('not new')
  expect(row.requirementId).toBe('vernerunde')
  expect(Requirement.parse(requirementOfDraft(row.requirementId, row.draft))).toMatchObject({
    kind: 'act',
    title: { nb: 'Vernerunde', nn: 'Vernerunde', en: 'Vernerunde' },
    theme: 'hse',
    audience: { of: 'units', levels: ['workplace'] },
    schedule: { every: 'tertial', leadDays: 30 },
    basis: [{ kind: 'law', title: { nb: 'Arbeidsmiljøloven' }, section: '§ 3-1', mustReport: false }],
    evidence: 'sign-off',
  })
})

it('knows units by number or by name, and takes their own level where none is said', () => {
  expect(planOne({ nivå: '', enheter: 'Solbakken barnehage; u-4' })).toMatchObject({ draft: { audience: { levels: ['directorate', 'workplace'], within: ['u-1', 'u-4'] } } })
})

it('shows only what is done in another system', () => {
  expect(planOne({ system: 'Framsikt', lenke: 'https://framsikt.no/x', 'bare til orientering': 'ja' })).toMatchObject({ draft: { evidence: 'none', activity: { doneIn: { system: 'Framsikt', url: 'https://framsikt.no/x' } } } })
})

test.each<[string, Row, string]>([
  ['no title', { tittel: '' }, 'no-title'],
  ['a title without letters', { tittel: '…' }, 'no-title'],
  ['a title of 121 letters', { tittel: 'x'.repeat(121) }, 'title-too-long'],
  ['a theme nobody knows', { tema: 'Hage' }, 'unknown-theme'],
  ['a level nobody knows', { nivå: 'etasje' }, 'unknown-level'],
  ['a unit nobody knows', { enheter: 'Måneobservatoriet' }, 'unknown-unit'],
  ['a name that two units have', { enheter: 'Storskogen skole' }, 'unit-shared'],
  ['nobody to do it', { nivå: '' }, 'no-audience'],
  ['no time', { når: '' }, 'no-when'],
  ['a day that does not exist', { når: '31. april' }, 'no-such-day'],
  ['29 February in a year without', { når: '29.02.2027' }, 'no-such-day'],
  ['a day in the past', { når: '01.03.2026' }, 'in-past'],
  ['days before that are no number', { 'dager før': 'mange' }, 'bad-lead'],
  ['days before that reach over the last round', { 'dager før': '200' }, 'lead-longer-than-period'],
  ['a link that is none', { system: 'Framsikt', lenke: 'javascript:alert(1)' }, 'not-a-link'],
  ['a link without a system', { lenke: 'https://framsikt.no' }, 'link-without-system'],
  ['shown only without a system', { 'bare til orientering': 'ja' }, 'no-system'],
  ['a yes or no that is neither', { 'bare til orientering': 'kanskje' }, 'bad-yes-no'],
  ['a formula', { tittel: '=1+2' }, 'formula'],
  ['HTML', { veiledning: '<script>x</script>' }, 'forbidden-text'],
  ['guidance without end', { veiledning: 'x'.repeat(6_001) }, 'text-too-long'],
])('%s is told as such', (_, changes, problem) => expect(planOne(changes)).toMatchObject({ outcome: 'wrong', row: 2, problems: [problem] }))

it('leaves alone what lies there, and takes the same title only once', () => {
  expect(plan([GOOD, GOOD], ['vernerunde'])).toMatchObject([{ outcome: 'known' }, { outcome: 'wrong', problems: ['title-twice'] }])
})

it('never takes the name of what reviews, the register or a unit’s own wheel bring', () => {
  expect(plan([{ ...GOOD, tittel: 'Orders' }, { ...GOOD, tittel: 'Own runde' }])).toMatchObject([{ requirementId: 'act-orders' }, { requirementId: 'act-own-runde' }])
})

it('opens a monthly one late enough for the one before to be due', () => expect(planOne({ når: 'månedlig' })).toMatchObject({ outcome: 'new', draft: { schedule: { leadDays: 14 } } }))
