import { Page } from '../frame/page'
import { useSpeech } from '../frame/speech'
import { CompletionImport } from '../imports/completion-import'
import { ByHand } from './by-hand'
import { ImportPanel } from './import-panel'
import { WorkList } from './work-list'

/** Where the controller keeps the organisation in order: HR's file, what has to be mended, and what is told by hand. */
export function OrganisationPage() {
  const { words } = useSpeech()
  return (
    <Page title={words.tabs.organisation} lead={words.organisation.lead} wide>
      <ImportPanel />
      <CompletionImport />
      <WorkList />
      <ByHand />
    </Page>
  )
}
