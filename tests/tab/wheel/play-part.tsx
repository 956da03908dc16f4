import { FluentProvider, teamsLightTheme } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { connectApi, connectFiles } from '../../../tab/api/client'
import { createAnswers } from '../../../tab/api/newest-answer'
import { TakeFileContext } from '../../../tab/api/use-file'
import { AskContext } from '../../../tab/api/use-question'
import { Announcer } from '../../../tab/frame/announcer'
import { SpeechProvider } from '../../../tab/frame/speech'
import type { Language } from '../../../core/language/language'
import { fakeFetch, prepareBrowser } from '../stage'
import { createStandIn, type Overrides, type StandIn } from '../stand-in/service'

/** A part that asks the service, without the page around it. `files`: what the wire gives for a file. */
export function playPart(part: ReactNode, { answers = {}, files, language = 'nb' }: { answers?: Overrides; files?: (address: string) => Response; language?: Language } = {}): { user: UserEvent; standIn: StandIn } {
  prepareBrowser()
  const standIn = createStandIn(answers)
  const getToken = () => Promise.resolve('token')
  const fileFetch = ((address: string) => Promise.resolve(files?.(address))) as typeof fetch
  render(
    <FluentProvider theme={teamsLightTheme}>
      <QueryClientProvider client={createAnswers()}>
        <SpeechProvider language={language}>
          <Announcer>
            <AskContext value={connectApi({ fetch: fakeFetch(standIn).fetch, getToken, locale: 'nb-NO' })}>
              <TakeFileContext value={connectFiles({ fetch: fileFetch, getToken, locale: 'nb-NO' })}>
                <main>
                  <h1>Årshjul</h1>
                  {part}
                </main>
              </TakeFileContext>
            </AskContext>
          </Announcer>
        </SpeechProvider>
      </QueryClientProvider>
    </FluentProvider>,
  )
  return { user: userEvent.setup(), standIn }
}
