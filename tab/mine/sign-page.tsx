import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { mine } from '../../core/api/own-questions'
import { documentText } from '../../core/api/signing-questions'
import type { ObligationView } from '../../core/api/views'
import { formatDay, localeOf } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Notice } from '../frame/notice'
import { Page } from '../frame/page'
import { hrefOf } from '../frame/route'
import { Sheet } from '../frame/sheet'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { Confirmation } from './confirmation'
import { DocumentText } from './document-text'
import { SignedPanel } from './signed-panel'
import { TextLanguage } from './text-language'

const useStyles = makeStyles({
  howTo: { margin: 0, fontSize: tokens.fontSizeBase400 },
})

/** Reading the whole text and, below it, confirming the exact sentence. */
export function SignPage({ obligationKey }: { obligationKey: string }) {
  const { words, language } = useSpeech()
  const answer = useAnswer(mine, {})
  const obligation = answer.data?.obligations.find((each) => each.obligationKey === obligationKey)
  return (
    <Page
      title={obligation?.title[language] ?? words.sign.title}
      lead={obligation && words.mine.version(obligation.version, formatDay(obligation.inForceSince, language))}
      back={{ to: { page: 'mine' }, name: words.tabs.mine }}
    >
      <Loaded answer={answer} lines={12}>
        {() => {
          if (!obligation) return <NothingToSign />
          return obligation.fulfilledBy ? <SignedPanel record={obligation.fulfilledBy} /> : <Reading obligation={obligation} />
        }}
      </Loaded>
    </Page>
  )
}

/** The link is from an earlier version or employment. */
function NothingToSign() {
  const { words } = useSpeech()
  return (
    <Notice tone="info" title={words.sign.gone}>
      <TextLink href={hrefOf({ page: 'mine' })}>{words.sign.toMine}</TextLink>
    </Notice>
  )
}

function Reading({ obligation }: { obligation: ObligationView }) {
  const styles = useStyles()
  const { words, language: mine } = useSpeech()
  const [chosen, setChosen] = useState<typeof mine>()
  const language = chosen ?? mine
  const answer = useAnswer(documentText, { documentId: obligation.documentId, language })
  return (
    <>
      <p className={styles.howTo}>{words.sign.howTo}</p>
      <TextLanguage chosen={language} onChoose={setChosen} />
      <Loaded answer={answer} lines={12}>
        {(text) => (
          <>
            <Sheet aria-label={text.title} lang={localeOf(language)}>
              <DocumentText title={text.title} markdown={text.markdown} language={language} />
            </Sheet>
            <Confirmation obligation={obligation} text={text} language={language} />
          </>
        )}
      </Loaded>
    </>
  )
}
