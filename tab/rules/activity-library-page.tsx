import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { organisationParts } from '../../core/api/authoring-questions'
import { previewActivityLibrary } from '../../core/api/library-questions'
import type { AnswerOf } from '../../core/api/question'
import { formatDay } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Outcome } from '../frame/outcome'
import { Page } from '../frame/page'
import { hrefOf } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { ActivityChoice } from './activity-choice'
import { LibraryChanges } from './library-changes'
import { PublishActivities } from './publish-activities'

/** The starter wheel: what has changed in it, what to take in of it, and what of that to publish. */
export function ActivityLibraryPage() {
  const { words, language } = useSpeech()
  const answer = useAnswer(previewActivityLibrary, { language })
  const answers = useQueryClient()
  const [told, setTold] = useState<string>()
  const tell = (outcome: string) => {
    setTold(outcome)
    void answers.invalidateQueries()
  }
  return (
    <Page title={words.activityLibrary.title} lead={words.activityLibrary.lead} wide>
      <TextLink href={hrefOf({ page: 'rules' })}>{words.activityLibrary.back}</TextLink>
      {told !== undefined && <Outcome told={told} />}
      <Loaded answer={answer} lines={12}>
        {(library) => <Library library={library} onDone={tell} />}
      </Loaded>
    </Page>
  )
}

function Library({ library: { edition, madeOn, activities }, onDone }: { library: AnswerOf<typeof previewActivityLibrary>; onDone: (told: string) => void }) {
  const { words, language } = useSpeech()
  const { data: parts } = useAnswer(organisationParts, {})
  const unedited = activities.flatMap(({ state, here }) => (state === 'unchanged' && here?.hasDraft && !here.isPublished ? [here.requirementId] : []))
  return (
    <>
      <LibraryChanges activities={activities} />
      {unedited.length > 0 && <PublishActivities key={unedited.join(' ')} requirementIds={unedited} onDone={onDone} />}
      <ActivityChoice activities={activities} units={parts?.units ?? []} onDone={onDone} />
      <p>{words.activityLibrary.edition(edition, formatDay(madeOn, language))}</p>
    </>
  )
}
