import type { QUESTIONS, QuestionName } from '../../core/api/questions'
import { answerPreviewActivities, answerPublishActivities } from './activities-publication'
import { answerActivity } from './activity'
import { answerImportActivities, answerPreviewActivityLibrary } from './activity-library'
import { answerActivityStandings } from './activity-standings'
import { answerPreviewActivityCard } from './activity-card'
import { answerAllTexts } from './all-texts'
import { answerCountAudience, answerPlannedDays } from './authoring'
import { answerCalendarFeed, answerRenewCalendarFeed } from './calendar-feed'
import { answerCampaign, answerCampaigns } from './campaigns'
import { answerDecideCampaign, answerPreviewCampaign } from './campaign-preview'
import { answerChangeOrganisation } from './change-organisation'
import { answerChooseLanguage } from './choose-language'
import { answerCompareLists } from './compare-lists'
import { answerConfirmSignOff } from './confirm-sign-off'
import { answerDelegate, answerEndDelegation } from './delegate'
import { answerDiscardDraft } from './discard-draft'
import { answerDocumentText } from './document-text'
import { answerDocumentVersions } from './document-versions'
import { answerDrawSpotCheck, answerPreviewSpotCheck } from './draw-spot-check'
import { answerExportInspections } from './export-inspections'
import { answerImportInspections, answerPreviewInspectionImport } from './inspection-import'
import { answerInspection, answerInspections } from './inspections'
import { answerJudgeEvidence } from './judge-evidence'
import { answerSaveInspection } from './save-inspection'
import { answerShowEvidence } from './show-evidence'
import { answerOwnSpotChecks, answerSpotCheck, answerSpotChecks } from './spot-checks'
import { answerExempt } from './exempt'
import { answerPromptRules, answerPublishPromptRules } from './prompt-rules'
import { answerSentTo, answerUnreachedOfUnit } from './unreached'
import { answerFindings } from './findings'
import { answerFinishLesson, answerGiveAnswer, answerPractise } from './give-answer'
import type { Handler } from './handler'
import { answerHoldMeeting } from './hold-meeting'
import { answerHoldTalk } from './hold-talk'
import { answerImportHrFile } from './import-hr-file'
import { answerLearning } from './learning'
import { answerLessonAnswers } from './lesson-answers'
import { answerPreviewLessonCards } from './lesson-cards'
import { answerLessonDraft, answerSaveLessonDraft } from './lesson-draft'
import { answerReadPicture, answerSavePicture } from './lesson-picture'
import { answerPreviewLesson, answerPublishLesson } from './lesson-publication'
import { answerLessonReceipt } from './lesson-receipt'
import { answerPreviewReturn, answerReturnLesson } from './lesson-return'
import { answerLessonText } from './lesson-text'
import { answerImportCompletions } from './import-completions'
import { answerMe } from './me'
import { answerMeeting } from './meeting'
import { answerMine } from './mine'
import { answerAnswerTime, answerAskForTime } from './more-time'
import { answerObjectToRecord } from './object-to-record'
import { answerOrganisationParts } from './organisation-parts'
import { answerOrganisationProblems } from './organisation-problems'
import { answerOrganisationUnit } from './organisation-unit'
import { answerOverview } from './overview'
import { answerOwnActivities } from './own-activities'
import { answerPersonTraining } from './person-training'
import { answerPreviewCompletionImport } from './preview-completion-import'
import { answerPreviewHrFile } from './preview-hr-file'
import { answerPreviewPublication } from './preview-publication'
import { answerPublish } from './publish'
import { answerReceipt } from './receipt'
import { answerRecordedAboutMe } from './recorded-about-me'
import { answerRegisterCompletion } from './register-completion'
import { answerRegisterPaperSignature } from './register-paper-signature'
import { answerRequirementDraft, answerSaveRequirementDraft } from './requirement-draft'
import { answerPreviewRequirement, answerPublishRequirement } from './requirement-publication'
import { answerMovableRounds, answerMoveRound, answerPreviewRoundMove } from './round-move'
import { answerRules } from './rules'
import { answerSign } from './sign'
import { answerSignOff, answerSignOffMany } from './sign-off'
import { answerImportLibrary, answerPreviewLibrary } from './starter-library'
import { answerTasks } from './tasks'
import { answerTrainingFigures } from './training-figures'
import { answerUnitLessons } from './unit-lessons'
import { answerUnitPeople } from './unit-people'
import { answerVoidRecord } from './void-record'
import { answerWheel } from './wheel'
import { answerPreviewWithdrawal, answerWithdrawRequirement } from './withdrawal'
import { answerImportWheel, answerPreviewWheelImport } from './wheel-import'

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
  trainingFigures: answerTrainingFigures,
  previewCompletionImport: answerPreviewCompletionImport,
  importCompletions: answerImportCompletions,
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
  calendarFeed: answerCalendarFeed,
  renewCalendarFeed: answerRenewCalendarFeed,
  rules: answerRules,
  ownActivities: answerOwnActivities,
  previewWheelImport: answerPreviewWheelImport,
  importWheel: answerImportWheel,
  lessonDraft: answerLessonDraft,
  requirementDraft: answerRequirementDraft,
  saveLessonDraft: answerSaveLessonDraft,
  saveRequirementDraft: answerSaveRequirementDraft,
  discardDraft: answerDiscardDraft,
  previewLesson: answerPreviewLesson,
  publishLesson: answerPublishLesson,
  previewRequirement: answerPreviewRequirement,
  publishRequirement: answerPublishRequirement,
  previewWithdrawal: answerPreviewWithdrawal,
  withdrawRequirement: answerWithdrawRequirement,
  previewReturn: answerPreviewReturn,
  returnLesson: answerReturnLesson,
  movableRounds: answerMovableRounds,
  previewRoundMove: answerPreviewRoundMove,
  moveRound: answerMoveRound,
  countAudience: answerCountAudience,
  plannedDays: answerPlannedDays,
  organisationParts: answerOrganisationParts,
  previewLibrary: answerPreviewLibrary,
  importLibrary: answerImportLibrary,
  previewActivityLibrary: answerPreviewActivityLibrary,
  importActivities: answerImportActivities,
  previewActivities: answerPreviewActivities,
  publishActivities: answerPublishActivities,
  savePicture: answerSavePicture,
  readPicture: answerReadPicture,
  inspections: answerInspections,
  inspection: answerInspection,
  saveInspection: answerSaveInspection,
  previewInspectionImport: answerPreviewInspectionImport,
  importInspections: answerImportInspections,
  exportInspections: answerExportInspections,
  previewSpotCheck: answerPreviewSpotCheck,
  drawSpotCheck: answerDrawSpotCheck,
  spotChecks: answerSpotChecks,
  campaigns: answerCampaigns,
  previewCampaign: answerPreviewCampaign,
  decideCampaign: answerDecideCampaign,
  campaign: answerCampaign,
  promptRules: answerPromptRules,
  publishPromptRules: answerPublishPromptRules,
  unreachedOfUnit: answerUnreachedOfUnit,
  sentTo: answerSentTo,
  spotCheck: answerSpotCheck,
  ownSpotChecks: answerOwnSpotChecks,
  showEvidence: answerShowEvidence,
  judgeEvidence: answerJudgeEvidence,
  lessonAnswers: answerLessonAnswers,
  previewLessonCards: answerPreviewLessonCards,
  wheel: answerWheel,
  activityStandings: answerActivityStandings,
  previewActivityCard: answerPreviewActivityCard,
  tasks: answerTasks,
  activity: answerActivity,
  signOff: answerSignOff,
  signOffMany: answerSignOffMany,
  delegate: answerDelegate,
  endDelegation: answerEndDelegation,
  askForTime: answerAskForTime,
  answerTime: answerAnswerTime,
  confirmSignOff: answerConfirmSignOff,
}
