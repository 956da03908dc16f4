import type { QUESTIONS, QuestionName } from '../../core/api/questions'
import { answerAllTexts } from './all-texts'
import { answerChangeOrganisation } from './change-organisation'
import { answerChooseLanguage } from './choose-language'
import { answerCompareLists } from './compare-lists'
import { answerDocumentText } from './document-text'
import { answerDocumentVersions } from './document-versions'
import { answerExempt } from './exempt'
import { answerFindings } from './findings'
import { answerFinishLesson, answerGiveAnswer, answerPractise } from './give-answer'
import type { Handler } from './handler'
import { answerLearning } from './learning'
import { answerLessonReceipt } from './lesson-receipt'
import { answerLessonText } from './lesson-text'
import { answerImportHrFile } from './import-hr-file'
import { answerHoldMeeting } from './hold-meeting'
import { answerHoldTalk } from './hold-talk'
import { answerImportHrFile } from './import-hr-file'
import { answerMe } from './me'
import { answerMeeting } from './meeting'
import { answerMine } from './mine'
import { answerOrganisationProblems } from './organisation-problems'
import { answerOrganisationUnit } from './organisation-unit'
import { answerObjectToRecord } from './object-to-record'
import { answerOrganisationProblems } from './organisation-problems'
import { answerOrganisationUnit } from './organisation-unit'
import { answerOverview } from './overview'
import { answerPreviewHrFile } from './preview-hr-file'
import { answerPersonTraining } from './person-training'
import { answerPreviewHrFile } from './preview-hr-file'
import { answerPreviewPublication } from './preview-publication'
import { answerPublish } from './publish'
import { answerReceipt } from './receipt'
import { answerRecordedAboutMe } from './recorded-about-me'
import { answerRegisterCompletion } from './register-completion'
import { answerRegisterPaperSignature } from './register-paper-signature'
import { answerSign } from './sign'
import { answerUnitLessons } from './unit-lessons'
import { answerUnitPeople } from './unit-people'
import { answerVoidRecord } from './void-record'

/** How every question is answered; routes and contract tests follow from this table. */
export const HANDLERS: { [Name in QuestionName]: Handler<(typeof QUESTIONS)[Name]> } = {
  me: answerMe,
  chooseLanguage: answerChooseLanguage,
  mine: answerMine,
  recordedAboutMe: answerRecordedAboutMe,
  documentText: answerDocumentText,
  sign: answerSign,
  receipt: answerReceipt,
  unitPeople: answerUnitPeople,
  registerPaperSignature: answerRegisterPaperSignature,
  voidRecord: answerVoidRecord,
  personTraining: answerPersonTraining,
  unitLessons: answerUnitLessons,
  meeting: answerMeeting,
  holdMeeting: answerHoldMeeting,
  holdTalk: answerHoldTalk,
  registerCompletion: answerRegisterCompletion,
  exempt: answerExempt,
  overview: answerOverview,
  documentVersions: answerDocumentVersions,
  previewPublication: answerPreviewPublication,
  publish: answerPublish,
  findings: answerFindings,
  compareLists: answerCompareLists,
  previewHrFile: answerPreviewHrFile,
  importHrFile: answerImportHrFile,
  organisationProblems: answerOrganisationProblems,
  organisationUnit: answerOrganisationUnit,
  changeOrganisation: answerChangeOrganisation,
  learning: answerLearning,
  lessonText: answerLessonText,
  giveAnswer: answerGiveAnswer,
  finishLesson: answerFinishLesson,
  practise: answerPractise,
  lessonReceipt: answerLessonReceipt,
  objectToRecord: answerObjectToRecord,
  allTexts: answerAllTexts,
}
