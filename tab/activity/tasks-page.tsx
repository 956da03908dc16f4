import { EvidenceRequestsPanel } from '../control/evidence-requests-panel'
import { Page } from '../frame/page'
import { useSpeech } from '../frame/speech'
import { TasksPanel } from './tasks-panel'

/** My tasks on a page of their own: for those too who have no wheel to look at. */
export function TasksPage() {
  const { tasks } = useSpeech().words.activity
  return (
    <Page title={tasks.title} lead={tasks.lead}>
      <EvidenceRequestsPanel />
      <TasksPanel />
    </Page>
  )
}
