import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { connectApi } from '../../../tab/api/client'
import { AskContext } from '../../../tab/api/use-question'
import { EvidenceRequestsPanel } from '../../../tab/control/evidence-requests-panel'
import { draw, fakeFetch } from '../stage'
import { REQUESTS } from '../stand-in/control-samples'
import { createStandIn, type Overrides } from '../stand-in/service'

/** The panel by itself, over the same wire as the whole tab. */
export function drawPanel(answers: Overrides = {}) {
  const standIn = createStandIn({ ownSpotChecks: () => REQUESTS, ...answers })
  const ask = connectApi({ fetch: fakeFetch(standIn).fetch, getToken: () => Promise.resolve('token'), locale: 'nb-NO' })
  const user = draw(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <AskContext value={ask}>
        <main>
          <h1>Årshjul</h1>
          <EvidenceRequestsPanel />
        </main>
      </AskContext>
    </QueryClientProvider>,
  )
  return { user, sent: () => standIn.asked.filter(({ name }) => name === 'showEvidence').map(({ input }) => input) }
}
