import type { QUESTIONS, QuestionName } from '../../core/api/questions'
import { answerAllTexts } from './all-texts'
import { answerChooseLanguage } from './choose-language'
import { answerCompareLists } from './compare-lists'
import { answerDocumentText } from './document-text'
import { answerDocumentVersions } from './document-versions'
import { answerFindings } from './findings'
import { answerFinishLesson, answerGiveAnswer, answerPractise } from './give-answer'
import type { Handler } from './handler'
import { answerLearning } from './learning'
import { answerLessonReceipt } from './lesson-receipt'
import { answerLessonText } from './lesson-text'
import { answerMe } from './me'
import { answerMine } from './mine'
import { answerObjectToRecord } from './object-to-record'
import { answerOverview } from './overview'
import { answerPreviewPublication } from './preview-publication'
import { answerPublish } from './publish'
import { answerReceipt } from './receipt'
import { answerRecordedAboutMe } from './recorded-about-me'
import { answerRegisterPaperSignature } from './register-paper-signature'
import { answerSign } from './sign'
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
  overview: answerOverview,
  documentVersions: answerDocumentVersions,
  previewPublication: answerPreviewPublication,
  publish: answerPublish,
  findings: answerFindings,
  compareLists: answerCompareLists,
  learning: answerLearning,
  lessonText: answerLessonText,
  giveAnswer: answerGiveAnswer,
  finishLesson: answerFinishLesson,
  practise: answerPractise,
  lessonReceipt: answerLessonReceipt,
  objectToRecord: answerObjectToRecord,
  allTexts: answerAllTexts,
}
