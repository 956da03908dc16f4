import { useState } from 'react'
import { lessonText } from '../../core/api/training-questions'
import { localeOf } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Page } from '../frame/page'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { TextLanguage } from '../mine/text-language'
import { Elsewhere } from './elsewhere'
import { LessonText } from './lesson-text'
import { PractiseQuestions } from './practise-questions'

/** A published lesson to read at any time, in any of its languages, with its questions for practice. */
export function ReadPage({ lessonId }: { lessonId: string }) {
  const { words, language: mine } = useSpeech()
  const { learning } = words
  const [chosen, setChosen] = useState<typeof mine>()
  const language = chosen ?? mine
  const answer = useAnswer(lessonText, { lessonId, language })
  return (
    <Page
      title={answer.data?.title ?? learning.page.title}
      {...(answer.data && { titleLanguage: localeOf(language), lead: `${words.mine.versionShort(answer.data.version)} · ${learning.minutes(answer.data.minutes)}` })}
      back={{ to: { page: 'library' }, name: learning.library.title }}
    >
      <TextLanguage chosen={language} onChoose={setChosen} />
      <Loaded answer={answer} lines={12}>
        {(shown) => (
          <>
            <LessonText lesson={shown} language={language} />
            {shown.elsewhere && <Elsewhere elsewhere={shown.elsewhere} />}
            {shown.questions && (
              <Panel title={learning.questions.title} raised>
                <PractiseQuestions key={language} shown={shown} language={language} />
              </Panel>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
