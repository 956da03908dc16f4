import { lazy, type ReactNode } from 'react'
import { MinePage } from '../mine/mine-page'
import type { Route } from './route'

const ActivityLibraryPage = lazy(async () => ({ default: (await import('../rules/activity-library-page')).ActivityLibraryPage }))
const CampaignPage = lazy(async () => ({ default: (await import('../campaigns/campaign-page')).CampaignPage }))
const CampaignsPage = lazy(async () => ({ default: (await import('../campaigns/campaigns-page')).CampaignsPage }))
const EditInspectionPage = lazy(async () => ({ default: (await import('../control/edit-inspection-page')).EditInspectionPage }))
const ActivityPage = lazy(async () => ({ default: (await import('../activity/activity-page')).ActivityPage }))
const EverythingPage = lazy(async () => ({ default: (await import('../mine/everything-page')).EverythingPage }))
const FindingsPage = lazy(async () => ({ default: (await import('../findings/findings-page')).FindingsPage }))
const ImportWheelPage = lazy(async () => ({ default: (await import('../authoring/import-wheel-page')).ImportWheelPage }))
const InspectionPage = lazy(async () => ({ default: (await import('../control/inspection-page')).InspectionPage }))
const InspectionsPage = lazy(async () => ({ default: (await import('../control/inspections-page')).InspectionsPage }))
const LessonEditorPage = lazy(async () => ({ default: (await import('../rules/lesson-editor-page')).LessonEditorPage }))
const LessonPage = lazy(async () => ({ default: (await import('../learn/lesson-page')).LessonPage }))
const LessonReceiptPage = lazy(async () => ({ default: (await import('../learn/lesson-receipt-page')).LessonReceiptPage }))
const LibraryPage = lazy(async () => ({ default: (await import('../learn/library-page')).LibraryPage }))
const MeetingPage = lazy(async () => ({ default: (await import('../meeting/meeting-page')).MeetingPage }))
const OrganisationPage = lazy(async () => ({ default: (await import('../organisation/organisation-page')).OrganisationPage }))
const OverviewPage = lazy(async () => ({ default: (await import('../overview/overview-page')).OverviewPage }))
const OwnActivityPage = lazy(async () => ({ default: (await import('../authoring/own-activity-page')).OwnActivityPage }))
const OwnWheelPage = lazy(async () => ({ default: (await import('../authoring/own-wheel-page')).OwnWheelPage }))
const PosterPage = lazy(async () => ({ default: (await import('../unit/poster-page')).PosterPage }))
const PromptRulesPage = lazy(async () => ({ default: (await import('../prompts/prompt-rules-page')).PromptRulesPage }))
const PublishPage = lazy(async () => ({ default: (await import('../publish/publish-page')).PublishPage }))
const ReadPage = lazy(async () => ({ default: (await import('../learn/read-page')).ReadPage }))
const ReceiptPage = lazy(async () => ({ default: (await import('../mine/receipt-page')).ReceiptPage }))
const RequirementEditorPage = lazy(async () => ({ default: (await import('../rules/requirement-editor-page')).RequirementEditorPage }))
const RulesPage = lazy(async () => ({ default: (await import('../rules/rules-page')).RulesPage }))
const SignPage = lazy(async () => ({ default: (await import('../mine/sign-page')).SignPage }))
const SpotCheckPage = lazy(async () => ({ default: (await import('../control/spot-check-page')).SpotCheckPage }))
const SignManyPage = lazy(async () => ({ default: (await import('../activity/sign-many-page')).SignManyPage }))
const StandardPage = lazy(async () => ({ default: (await import('../mine/standard-page')).StandardPage }))
const TasksPage = lazy(async () => ({ default: (await import('../activity/tasks-page')).TasksPage }))
const UnitPage = lazy(async () => ({ default: (await import('../unit/unit-page')).UnitPage }))
const WheelPage = lazy(async () => ({ default: (await import('../wheel/wheel-page')).WheelPage }))

/** The page of a route. All but the first are fetched when somebody goes there. */
export function PageAt({ route }: { route: Route }): ReactNode {
  switch (route.page) {
    case 'mine':
      return <MinePage />
    case 'standard':
      return <StandardPage />
    case 'sign':
      return <SignPage obligationKey={route.obligationKey} />
    case 'receipt':
      return <ReceiptPage recordKey={route.recordKey} />
    case 'everything':
      return <EverythingPage />
    case 'lesson':
      return <LessonPage obligationKey={route.obligationKey} />
    case 'lesson-receipt':
      return <LessonReceiptPage recordKey={route.recordKey} />
    case 'library':
      return <LibraryPage />
    case 'read':
      return <ReadPage lessonId={route.lessonId} />
    case 'tasks':
      return <TasksPage />
    case 'activity':
      return <ActivityPage requirementId={route.requirementId} round={route.round} subject={route.subject} />
    case 'sign-many':
      return <SignManyPage requirementId={route.requirementId} />
    case 'unit':
      return <UnitPage unitId={route.unitId} />
    case 'meeting':
      return <MeetingPage unitId={route.unitId} requirementId={route.requirementId} lessonId={route.lessonId} />
    case 'overview':
      return <OverviewPage unitId={route.unitId} />
    case 'inspections':
      return route.inspectionId === undefined ? <InspectionsPage /> : <InspectionPage inspectionId={route.inspectionId} />
    case 'edit-inspection':
      return <EditInspectionPage key={route.inspectionId} {...(route.inspectionId !== undefined && { inspectionId: route.inspectionId })} />
    case 'spot-check':
      return <SpotCheckPage checkId={route.checkId} />
    case 'wheel':
      return <WheelPage unitId={route.unitId} query={route.query} />
    case 'campaigns':
      return route.campaignId === undefined ? <CampaignsPage /> : <CampaignPage key={route.campaignId} campaignId={route.campaignId} />
    case 'prompt-rules':
      return <PromptRulesPage />
    case 'poster':
      return <PosterPage unitId={route.unitId} />
    case 'findings':
      return <FindingsPage />
    case 'organisation':
      return <OrganisationPage />
    case 'rules':
      return <RulesPage />
    case 'activity-library':
      return <ActivityLibraryPage />
    case 'edit-lesson':
      return <LessonEditorPage key={route.lessonId} lessonId={route.lessonId} />
    case 'edit-requirement':
      return <RequirementEditorPage key={route.requirementId} requirementId={route.requirementId} {...(route.kind && { kind: route.kind })} />
    case 'own-wheel':
      return <OwnWheelPage />
    case 'edit-own':
      return <OwnActivityPage key={route.requirementId} requirementId={route.requirementId} unitId={route.unitId} />
    case 'import-wheel':
      return <ImportWheelPage />
    case 'publish':
      return <PublishPage />
  }
}
