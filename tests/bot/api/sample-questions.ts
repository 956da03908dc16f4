import { ALWAYS, PLAN } from '../../sample/sample-prompts'
import type { InputOf } from '../../../core/api/question'
import { QUESTIONS, type QuestionName } from '../../../core/api/questions'
import { PEOPLE, TEXTS, TODAY, type SamplePerson } from '../../sample/sample-log'
import { versionLabel } from '../../../core/documents/document-versions'
import { listStandings } from '../../../core/obligations/standing'
import { keyOf } from '../../../core/signing/decide-signature'
import { sha256 } from '../../../bot/hashing'
import type { FrontDoor, Who } from '../web/front-door'
import { INSPECTION } from '../../core/control/sample-control'
import { sampleRules } from './sample-rules-questions'

type Inputs = { [Name in QuestionName]: InputOf<(typeof QUESTIONS)[Name]> }

export const DRAFT: Inputs['previewPublication'] = {
  documentId: 'ethics-standard',
  level: 'major',
  effectiveOn: TODAY,
  texts: { ...TEXTS, nb: { title: 'Etisk standard', markdown: '# Etisk standard\n\nVi er svært ærlige.' } },
  reason: 'Nye regler om gaver',
}

/** A table of leave, as HR would hand it in: one more is away. */
export const HR_FILE = handIn('permisjoner.csv', `ansattnummer;fra;til\n${PEOPLE.onLeave};01.09.2026;\n${PEOPLE.employee};01.12.2026;\n`)

/** What the quality portal hands over: an order, and an inspection without findings. */
export const INSPECTION_FILE = handIn('tilsyn.csv', 'Myndighet;Tittel;Dato;Enhet;Funn;Beskrivelse;Frist\nArbeidstilsynet;Vold;18.08.2026;Solbakken barnehage;pålegg;Kartlegg risiko;30.11.2026\nBrannvesenet;Rømning;21.09.2026;u-nursery;Ingen;;\n')

export function handIn(fileName: string, text: string) {
  return { fileName, contentBase64: Buffer.from(text, 'utf8').toString('base64') }
}

/** What names somebody's obligation and the text in force, as their card or page carries it. */
export function obligationOf(door: FrontDoor, person: SamplePerson) {
  const state = door.parts.api.readModel.state()
  const known = state.organisation.people.get(PEOPLE[person])
  const [standing] = known ? listStandings(state, known, TODAY) : []
  const textSha256 = state.documents.get('ethics-standard')?.at(-1)?.texts.nb.sha256 ?? ''
  return { obligationKey: standing ? keyOf(sha256, standing.obligation) : '0'.repeat(64), step: standing?.step ?? 0, textSha256, language: 'nb' as const }
}

export function paperOf(door: FrontDoor, person: SamplePerson) {
  const { textSha256: _, ...obligation } = obligationOf(door, person)
  return { ...obligation, personId: PEOPLE[person], signedOn: '2026-11-12', reason: 'Har ikke konto i kommunen' }
}

const ROUND = { requirementId: 'safety-round', subject: 'unit/u-kindergarten', round: '2026' }
const ANSWERED = { requirementVersion: 1, outcome: 'done', reason: '', doneOn: TODAY, answers: [] } as const

function sampleWheel() {
  return {
    wheel: { year: 2026, language: 'nb' as const },
    activityStandings: { requirementId: ROUND.requirementId, round: ROUND.round, unitId: 'u-kindergarten' },
    tasks: {},
    activity: ROUND,
    signOff: { ...ROUND, ...ANSWERED, answers: [], step: 0, files: [], measures: [] },
    signOffMany: { requirementId: ROUND.requirementId, ...ANSWERED, answers: [], of: [{ subject: ROUND.subject, round: ROUND.round, step: 0 }] },
    delegate: { ...ROUND, toPersonId: PEOPLE.colleague, isStanding: false, note: '' },
    endDelegation: { ...ROUND, deed: 'end', reason: '' },
    askForTime: { ...ROUND, wantedOn: '2026-12-20', reason: 'Sykdom' },
    answerTime: { ...ROUND, requestKey: '0'.repeat(64), reason: 'I orden' },
    confirmSignOff: { ...ROUND, recordKey: '0'.repeat(64), confirms: true, reason: '' },
  } satisfies Partial<Inputs>
}

const TALK = { unitId: 'u-kindergarten', requirementId: 'privacy-security', lessonId: 'phishing' }
const taken = { lessonId: 'phishing', obligationKey: '0'.repeat(64), step: 0, language: 'nb' } as const

/** A right input to each question, as the caller would send it. */
export function sampleInputs(door: FrontDoor, caller: SamplePerson = 'employee'): Inputs {
  const versions = door.parts.api.readModel.state().documents.get('ethics-standard') ?? []
  return {
    me: {},
    chooseLanguage: { language: 'nn' },
    mine: {},
    recordedAboutMe: {},
    documentText: { documentId: 'ethics-standard', language: 'nb', version: versions[0] && versionLabel(versions[0]) },
    sign: obligationOf(door, caller),
    receipt: { recordKey: '0'.repeat(64) },
    unitPeople: { unitId: caller === 'director' ? 'u-education' : 'u-kindergarten' },
    registerPaperSignature: paperOf(door, 'noAccount'),
    personTraining: { personId: PEOPLE.noAccount },
    unitLessons: { unitId: 'u-kindergarten' },
    meeting: TALK,
    holdMeeting: { ...TALK, meetingId: '77777777-7777-4777-8777-777777777777', heldOn: TODAY, language: 'nb', personIds: [PEOPLE.noAccount] },
    holdTalk: { ...TALK, heldOn: TODAY },
    registerCompletion: { personId: PEOPLE.noAccount, obligationKey: '0'.repeat(64), step: 0, completedOn: TODAY, reason: 'Tok det på papir' },
    exempt: { personId: PEOPLE.noAccount, requirementId: 'ethics-standard', exempts: true, reasonCode: 'other', reason: 'Har sluttet snart' },
    trainingFigures: {},
    previewCompletionImport: { file: HR_FILE, system: 'KS Læring' },
    importCompletions: { file: HR_FILE, system: 'KS Læring', mapping: { table: 'x', personColumn: 'a', personBy: 'person-id', courseColumn: 'b', dateColumn: 'c', courses: [] }, importKey: '0'.repeat(64), from: 0 },
    voidRecord: { personId: PEOPLE.noAccount, recordKey: '0'.repeat(64), reason: 'Feil person' },
    overview: {},
    documentVersions: { documentId: 'ethics-standard' },
    previewPublication: DRAFT,
    publish: { ...DRAFT, previewKey: '0'.repeat(64) },
    findings: {},
    compareLists: {},
    ...sampleRules(),
    previewHrFile: { files: [HR_FILE] },
    importHrFile: { files: [HR_FILE], importKey: '0'.repeat(64), endsManyConfirmed: false },
    organisationProblems: {},
    organisationUnit: { unitId: 'u-kindergarten' },
    changeOrganisation: { deed: 'end-leader', unitId: 'u-kindergarten', personId: PEOPLE.leader, endsOn: TODAY },
    learning: {},
    lessonText: { lessonId: 'phishing', language: 'nb' },
    giveAnswer: { ...taken, contentSha256: '0'.repeat(64), questionId: 'sender', attempt: 0, chosen: ['address'] },
    finishLesson: taken,
    practise: { lessonId: 'phishing', language: 'nb', questionId: 'sender', chosen: ['address'] },
    lessonReceipt: { recordKey: '0'.repeat(64) },
    objectToRecord: { recordKey: '0'.repeat(64), reason: 'Jeg var ikke der' },
    inspections: {},
    inspection: { inspectionId: 'i-labour' },
    saveInspection: { inspection: { ...INSPECTION, inspectionId: 'i-new', findings: [] }, revision: 1 },
    previewInspectionImport: { file: INSPECTION_FILE },
    importInspections: { file: INSPECTION_FILE, importKey: '0'.repeat(64) },
    exportInspections: { format: 'csv', language: 'nb' },
    previewSpotCheck: { from: '2026-11-01', to: TODAY, requirementIds: [] },
    drawSpotCheck: { checkId: 'autumn', title: 'Høsten', from: '2026-11-01', to: TODAY, requirementIds: [], count: 5, dueOn: '2026-12-01' },
    campaigns: {},
    campaign: { campaignId: 'winter' },
    previewCampaign: { plan: PLAN, stage: 'all' },
    decideCampaign: { campaignId: 'spring', step: 0, deed: 'plan', plan: PLAN, reason: '' },
    promptRules: {},
    publishPromptRules: { version: 1, rules: ALWAYS, reason: 'Etter drøfting' },
    unreachedOfUnit: { unitId: 'u-kindergarten' },
    sentTo: { personId: PEOPLE[caller] },
    spotChecks: {},
    spotCheck: { checkId: 'autumn' },
    ownSpotChecks: {},
    showEvidence: { checkId: 'autumn', recordKey: '0'.repeat(64), text: 'Se referatet', files: [] },
    judgeEvidence: { checkId: 'autumn', recordKey: '0'.repeat(64), holds: true, note: '' },
    allTexts: {},
    ...sampleWheel(),
    calendarFeed: {},
    renewCalendarFeed: { deed: 'renew' },
  }
}

export const CONTROLLER: Who = { as: 'outsider', roles: ['Controller'] }
