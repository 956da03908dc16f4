import type { ReactNode } from 'react'
import { DraftBar } from './draft-bar'
import { EditingLanguageChoice, EditingProvider } from './editing'
import { ProblemList } from './problem-list'
import type { DraftEditing } from './use-draft-editing'

/** What stands around the fields of every draft: where it stands, what is wrong with it, and which language is written. */
export function EditedDraft<Content>({ editing: { bar, problems, language, setLanguage }, isWrittenOnce = false, children }: { editing: DraftEditing<Content>; isWrittenOnce?: boolean; children: ReactNode }) {
  return (
    <EditingProvider problems={problems} language={language} isWrittenOnce={isWrittenOnce}>
      <DraftBar {...bar} />
      {!isWrittenOnce && <EditingLanguageChoice language={language} onChoose={setLanguage} />}
      <ProblemList problems={problems} />
      {children}
    </EditingProvider>
  )
}
