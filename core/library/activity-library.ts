import { z } from 'zod'
import aKrim1SelfReport from './activities/a-krim-1-self-report.json'
import aKrim2Documents from './activities/a-krim-2-documents.json'
import aKrim3OnSite from './activities/a-krim-3-on-site.json'
import archiveControl from './activities/archive-control.json'
import boardPostsElected from './activities/board-posts-elected.json'
import boardPostsLeaders from './activities/board-posts-leaders.json'
import buildingFireSafety from './activities/building-fire-safety.json'
import childrenEnvironmentHealth from './activities/children-environment-health.json'
import contractRegister from './activities/contract-register.json'
import corruptionRisk from './activities/corruption-risk.json'
import councilReport from './activities/council-report.json'
import delegatedAuthority from './activities/delegated-authority.json'
import deviationFollowUp from './activities/deviation-follow-up.json'
import documentRevision from './activities/document-revision.json'
import emergencyExercise from './activities/emergency-exercise.json'
import emergencyPlan from './activities/emergency-plan.json'
import employeeSurvey from './activities/employee-survey.json'
import ethicalReflection from './activities/ethical-reflection.json'
import expectationLetter from './activities/expectation-letter.json'
import fireSafety from './activities/fire-safety.json'
import foodSafety from './activities/food-safety.json'
import healthManagementReview from './activities/health-management-review.json'
import hseRound from './activities/hse-round.json'
import kindergartenInternalControl from './activities/kindergarten-internal-control.json'
import leaderAgreementEthics from './activities/leader-agreement-ethics.json'
import managementReview from './activities/management-review.json'
import medicationControl from './activities/medication-control.json'
import newEmployee from './activities/new-employee.json'
import newLeader from './activities/new-leader.json'
import privacyRisk from './activities/privacy-risk.json'
import processingRecord from './activities/processing-record.json'
import procurementCorruptionRisk from './activities/procurement-corruption-risk.json'
import readingList from './activities/reading-list.json'
import riskGroupEvaluation from './activities/risk-group-evaluation.json'
import schoolInternalControl from './activities/school-internal-control.json'
import schoolSafeEnvironment from './activities/school-safe-environment.json'
import securitySelfControl from './activities/security-self-control.json'
import serviceDeliveryRisk from './activities/service-delivery-risk.json'
import technicalInternalControl from './activities/technical-internal-control.json'
import trainingFollowUp from './activities/training-follow-up.json'
import violenceAndThreats from './activities/violence-and-threats.json'
import waterEmergency from './activities/water-emergency.json'
import waterHazards from './activities/water-hazards.json'
import workingEnvironmentRisk from './activities/working-environment-risk.json'
import bases from './bases.json'
import editions from './editions.json'
import { LibraryActivity, LibraryBasis, LibraryEdition, type ActivityLibrary } from './library-activity'

/** The starter wheel: what a municipality imports, edits, and compares with a newer edition. By theme, as it is shown. */
export const ACTIVITY_LIBRARY: readonly LibraryActivity[] = [
  // Management.
  managementReview,
  councilReport,
  expectationLetter,
  delegatedAuthority,
  // Ethics.
  corruptionRisk,
  leaderAgreementEthics,
  ethicalReflection,
  boardPostsLeaders,
  boardPostsElected,
  // Risk.
  riskGroupEvaluation,
  serviceDeliveryRisk,
  workingEnvironmentRisk,
  // Privacy and security.
  processingRecord,
  privacyRisk,
  securitySelfControl,
  // Health, safety and environment.
  hseRound,
  violenceAndThreats,
  fireSafety,
  // Emergency.
  emergencyPlan,
  emergencyExercise,
  // People.
  newLeader,
  newEmployee,
  employeeSurvey,
  trainingFollowUp,
  // Documents and quality.
  documentRevision,
  readingList,
  deviationFollowUp,
  // Procurement.
  aKrim1SelfReport,
  aKrim2Documents,
  aKrim3OnSite,
  contractRegister,
  procurementCorruptionRisk,
  // Of one sector.
  kindergartenInternalControl,
  childrenEnvironmentHealth,
  schoolSafeEnvironment,
  schoolInternalControl,
  healthManagementReview,
  medicationControl,
  foodSafety,
  waterHazards,
  waterEmergency,
  technicalInternalControl,
  buildingFireSafety,
  archiveControl,
].map((written) => LibraryActivity.parse(written))

/** The laws, regulations and rules that the activities rest on, each in one place. */
export const LIBRARY_BASES: readonly LibraryBasis[] = z.array(LibraryBasis).parse(bases)

/** What each edition changed since the one before, and because of which law; the oldest first. */
export const LIBRARY_EDITIONS: readonly LibraryEdition[] = z.array(LibraryEdition).min(1).parse(editions)

/** The edition the activities above are in. */
export const LIBRARY_EDITION: number = LIBRARY_EDITIONS.reduce((latest, { edition }) => Math.max(latest, edition), 1)

export const STARTER_WHEEL: ActivityLibrary = { activities: ACTIVITY_LIBRARY, bases: LIBRARY_BASES, editions: LIBRARY_EDITIONS }
