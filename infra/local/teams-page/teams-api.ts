import type { Message } from '../connector/chats'
import type { Click, ClickOutcome, SayOutcome } from '../connector/person-deeds'
import type { TeamsSettings } from '../connector/teams-settings'
import type { ListTable } from '../graph/list-tables'
import type { PersonView, SuggestedPerson } from '../teams/person-view'
import type { TeamsApp } from '../teams/tenant-api'

export type { ChatEvent, Message } from '../connector/chats'
export type { Click, ClickOutcome, SayOutcome } from '../connector/person-deeds'
export type { PersonView, SuggestedPerson } from '../teams/person-view'
export type { TeamsApp } from '../teams/tenant-api'

export type Chat = { isInstalled: boolean; isBlocked: boolean; isDisabled: boolean; messages: Message[] }
export type Table = ListTable & { skip: number; take: number }

/** Everything the page asks of its server; what comes back is its own server's and needs no second look. */
export const teamsApi = {
  app: () => ask<TeamsApp>('app'),
  suggested: () => ask<{ people: SuggestedPerson[] }>('suggested'),
  search: (text: string) => ask<{ people: PersonView[] }>(`people?${new URLSearchParams({ search: text })}`),
  person: (oid: string) => ask<PersonView & { teamsUserId: string }>(`people/${oid}`),
  chat: (oid: string) => ask<Chat>(`people/${oid}/chat`),
  token: (oid: string) => ask<{ token: string }>(`people/${oid}/token`),
  install: (oid: string, locale: string) => ask<unknown>(`people/${oid}/install`, { locale }),
  uninstall: (oid: string, locale: string) => ask<unknown>(`people/${oid}/uninstall`, { locale }),
  upgrade: (oid: string, locale: string) => ask<unknown>(`people/${oid}/upgrade`, { locale }),
  block: (oid: string, locale: string) => ask<unknown>(`people/${oid}/block`, { locale }),
  unblock: (oid: string, locale: string) => ask<unknown>(`people/${oid}/unblock`, { locale }),
  changeSettings: (changes: Partial<TeamsSettings>) => ask<TeamsSettings>('connector/settings', changes, 'PATCH'),
  say: (oid: string, text: string, locale: string) => ask<SayOutcome>(`people/${oid}/messages`, { text, locale }),
  click: (oid: string, click: Click, locale: string) => ask<ClickOutcome>(`people/${oid}/clicks`, { ...click, locale }),
  lists: () => ask<{ lists: { name: string; site: string; total: number }[] }>('lists'),
  list: (name: string, skip: number) => ask<Table>(`lists/${encodeURIComponent(name)}?skip=${skip}`),
  live: (oid: string) => new EventSource(`/teams/api/people/${oid}/live`),
}

class TeamsApiError extends Error {
  override readonly name = 'TeamsApiError'
}

async function ask<Answer>(path: string, body?: object, method = 'POST'): Promise<Answer> {
  const answer = await fetch(`/teams/api/${path}`, body && { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  if (!answer.ok) throw new TeamsApiError(`${answer.status} ${path}`)
  return (await answer.json()) as Answer
}
