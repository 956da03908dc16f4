import type { ReactNode } from 'react'
import type { InEachLanguage } from '../../core/language/language'
import { titleOfDraft } from '../../core/publishing/lesson-draft'
import { Outcome } from '../frame/outcome'
import { Page } from '../frame/page'
import type { Route } from '../frame/route'
import { useSpeech } from '../frame/speech'

export type EditorPageProps = {
  /** Undefined until it is read. */
  content: { title: InEachLanguage<string> } | undefined
  told: string | undefined
  /** Absent: the list of all that is published. */
  back?: { to: Route; name: string }
  children: ReactNode
}

/** The page around an editor, which is called what the draft is called. */
export function EditorPage({ content, told, back, children }: EditorPageProps) {
  const { words, language } = useSpeech()
  const name = content ? titleOfDraft(content)[language] : ''
  return (
    <Page title={name || words.rules.list.untitled} back={back ?? { to: { page: 'rules' }, name: words.rules.back }} wide>
      {told !== undefined && <Outcome told={told} />}
      {children}
    </Page>
  )
}
