import { AUTHORING_QUESTIONS } from './authoring-questions'
import { CAMPAIGN_QUESTIONS } from './campaign-questions'
import { importCompletions, previewCompletionImport } from './completion-import-questions'
import { CONTROL_QUESTIONS } from './control-questions'
import { compareLists, findings } from './findings-questions'
import { changeOrganisation, importHrFile, organisationProblems, organisationUnit, previewHrFile } from './organisation-questions'
import { LIBRARY_QUESTIONS } from './library-questions'
import { overview } from './overview-questions'
import { chooseLanguage, me, mine, recordedAboutMe } from './own-questions'
import { documentVersions, previewPublication, publish } from './publishing-questions'
import { RULES_QUESTIONS } from './rules-questions'
import { WHEEL_IMPORT_QUESTIONS } from './wheel-import-questions'
import { documentText, receipt, sign } from './signing-questions'
import { trainingFigures } from './training-figures-questions'
import { exempt, holdMeeting, holdTalk, meeting, personTraining, registerCompletion, unitLessons } from './training-leader-questions'
import { allTexts, finishLesson, giveAnswer, learning, lessonReceipt, lessonText, objectToRecord, practise } from './training-questions'
import { registerPaperSignature, unitPeople, voidRecord } from './unit-questions'
import { activity, activityStandings, answerTime, askForTime, calendarFeed, confirmSignOff, delegate, endDelegation, renewCalendarFeed, signOff, signOffMany, tasks, wheel } from './wheel-questions'

const ACTIVITY_QUESTIONS = { wheel, activityStandings, tasks, activity, signOff, signOffMany, delegate, endDelegation, askForTime, answerTime, confirmSignOff }

/** Every question there is; routing, client and contract tests follow from this table. */
export const QUESTIONS = {
  me,
  chooseLanguage,
  mine,
  recordedAboutMe,
  documentText,
  sign,
  receipt,
  unitPeople,
  registerPaperSignature,
  voidRecord,
  personTraining,
  unitLessons,
  meeting,
  holdMeeting,
  holdTalk,
  registerCompletion,
  exempt,
  trainingFigures,
  previewCompletionImport,
  importCompletions,
  overview,
  documentVersions,
  previewPublication,
  publish,
  findings,
  compareLists,
  ...RULES_QUESTIONS,
  ...WHEEL_IMPORT_QUESTIONS,
  ...AUTHORING_QUESTIONS,
  ...LIBRARY_QUESTIONS,
  ...CONTROL_QUESTIONS,
  ...CAMPAIGN_QUESTIONS,
  previewHrFile,
  importHrFile,
  organisationProblems,
  organisationUnit,
  changeOrganisation,
  learning,
  lessonText,
  giveAnswer,
  finishLesson,
  practise,
  lessonReceipt,
  objectToRecord,
  allTexts,
  ...ACTIVITY_QUESTIONS,
  calendarFeed,
  renewCalendarFeed,
}
export type QuestionName = keyof typeof QUESTIONS
