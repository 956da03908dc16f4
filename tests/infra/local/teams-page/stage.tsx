import { FluentProvider, teamsLightTheme } from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import type { ChatEvent, Message, PersonView, TeamsApp } from '../../../../infra/local/teams-page/teams-api'
import { LanguageProvider } from '../../../../infra/local/teams-page/words'
import type { Language } from '../../../../core/language/language'

/** The first drawing of the whole page can take longer than a second on a busy machine. */
configure({ asyncUtilTimeout: 10_000 })
jest.setTimeout(30_000)

export const APP: TeamsApp = {
  appId: '33333333-3333-4333-8333-333333333333',
  entityId: 'kvitter',
  name: 'Kvitter',
  tenantId: '11111111-1111-4111-8111-111111111111',
  tenantName: 'Fjordvik kommune',
  tabUrl: '/tab/',
}
export const KARI: PersonView & { teamsUserId: string } = {
  oid: '00000000-0000-4000-8000-000000000001',
  displayName: 'Kari Nordmann',
  userPrincipalName: 'kari.nordmann@fjordvik.kommune.no',
  jobTitle: 'Barnehagelærer',
  department: 'Solbakken barnehage',
  isGuest: false,
  isEnabled: true,
  hasTeams: true,
  teamsUserId: '29:kari',
}
export const SIGN_CARD = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Etisk standard', style: 'heading' }],
  actions: [{ type: 'Action.Execute', title: 'Jeg bekrefter', verb: 'sign', data: { obligationKey: 'abc' } }],
}
export const RECEIPT = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Signeringsbevis', style: 'heading' }] }

export function messageOf(changes: Partial<Message> = {}): Message {
  return { id: '1:1', from: 'bot', cards: [SIGN_CARD], summary: 'Les og signer', sentAt: '2026-11-21T09:00:00.000Z', ...changes }
}

/** The page's server: what is asked of it, and what it answers. A path that is not here is a 404. */
export type Wire = { answers: Record<string, unknown>; asked: { path: string; body: unknown }[]; push(event: ChatEvent): void; reopen(): void }

export function createWire(answers: Record<string, unknown>): Wire {
  const asked: Wire['asked'] = []
  const streams = new Set<FakeEventSource>()
  type FakeEventSource = { onopen?: () => void; onmessage?: (event: { data: string }) => void; close(): void }
  window.fetch = (async (address: string, init?: RequestInit) => {
    await Promise.resolve()
    const path = address.replace('/teams/api/', '')
    asked.push({ path, body: typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined })
    const answer = answers[path]
    return { ok: answer !== undefined, status: answer === undefined ? 404 : 200, json: () => Promise.resolve(JSON.parse(JSON.stringify(answer ?? null)) as unknown) }
  }) as typeof fetch
  function EventSourceStandIn(this: FakeEventSource) {
    streams.add(this)
    this.close = () => void streams.delete(this)
  }
  window.EventSource = EventSourceStandIn as unknown as typeof EventSource
  return {
    answers,
    asked,
    push: (event) => act(() => streams.forEach((stream) => stream.onmessage?.({ data: JSON.stringify(event) }))),
    reopen: () => act(() => streams.forEach((stream) => stream.onopen?.())),
  }
}

/** What jsdom lacks of a browser. */
export function prepareBrowser({ isWide = true } = {}): void {
  window.matchMedia = ((query: string) => ({ matches: isWide, media: query, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof window.matchMedia
  window.ResizeObserver = function ResizeObserverStandIn() {
    return { observe: () => undefined, unobserve: () => undefined, disconnect: () => undefined }
  } as unknown as typeof ResizeObserver
  Element.prototype.scrollIntoView = () => undefined
  // Microsoft's card renderer writes texts this way.
  Object.defineProperty(HTMLElement.prototype, 'innerText', {
    configurable: true,
    get(this: HTMLElement) {
      return this.textContent
    },
    set(this: HTMLElement, text: string) {
      this.textContent = text
    },
  })
}

export function show(content: ReactNode, { language = 'nb' }: { language?: Language } = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  const wrap = (inner: ReactNode) => (
    <QueryClientProvider client={client}>
      <FluentProvider theme={teamsLightTheme}>
        <LanguageProvider value={language}>{inner}</LanguageProvider>
      </FluentProvider>
    </QueryClientProvider>
  )
  const shown = render(wrap(content))
  return { user: userEvent.setup(), again: (other: ReactNode) => shown.rerender(wrap(other)), client, container: shown.container }
}
