import { Button, makeStyles } from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons/svg/print'
import { useState } from 'react'
import { documentText } from '../../core/api/signing-questions'
import { formatDay, localeOf } from '../../core/language/language'
import { ETHICS_STANDARD } from '../../core/obligations/ethics-standard'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Page } from '../frame/page'
import { Sheet } from '../frame/sheet'
import { useSpeech } from '../frame/speech'
import { DocumentText } from './document-text'
import { TextLanguage } from './text-language'

const useStyles = makeStyles({
  print: { alignSelf: 'flex-start' },
})

/** The standard as it is in force today, to read at any time and in any of its languages. */
export function StandardPage() {
  const styles = useStyles()
  const { words, language: mine } = useSpeech()
  const [chosen, setChosen] = useState<typeof mine>()
  const language = chosen ?? mine
  const answer = useAnswer(documentText, { documentId: ETHICS_STANDARD.documentId, language })
  return (
    <Page
      title={answer.data?.title ?? ETHICS_STANDARD.title[language]}
      titleLanguage={localeOf(language)}
      lead={answer.data && `${words.mine.version(answer.data.version, formatDay(answer.data.effectiveOn, mine))} · ${words.mine.minutes(answer.data.minutes)}`}
      back={{ to: { page: 'mine' }, name: words.tabs.mine }}
    >
      <TextLanguage chosen={language} onChoose={setChosen} />
      <Loaded answer={answer} lines={12}>
        {({ title, markdown }) => (
          <>
            <Sheet>
              <DocumentText title={title} markdown={markdown} language={language} />
            </Sheet>
            <Button className={styles.print} icon={<Print20Regular />} onClick={() => window.print()} data-print="never">
              {words.frame.print}
            </Button>
          </>
        )}
      </Loaded>
    </Page>
  )
}
