import type { AnswerOf } from '../../core/api/question'
import { receipt } from '../../core/api/signing-questions'
import { formatDay, formatMoment, localeOf, type Language } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { LANGUAGE_NAMES } from '../frame/language-choice'
import { Loaded } from '../frame/loaded'
import { Notice } from '../frame/notice'
import { Page } from '../frame/page'
import { useSpeech } from '../frame/speech'
import type { TabWords } from '../words'
import { Objection } from './objection'
import { Code, ReceiptSheet, type ReceiptFact } from './receipt-sheet'

/** The receipt (signeringsbevis) that a person keeps: on the screen, on paper or as PDF. */
export function ReceiptPage({ recordKey }: { recordKey: string }) {
  const { words, language } = useSpeech()
  const answer = useAnswer(receipt, { recordKey })
  return (
    <Page title={words.receipt.title} back={{ to: { page: 'mine' }, name: words.tabs.mine }}>
      <Loaded answer={answer} lines={8}>
        {(proof) => {
          const isPaper = proof.record.kind === 'paper-signature'
          return (
            <>
              {proof.record.isVoid && <Notice tone="warning" title={words.mine.isVoid} />}
              <ReceiptSheet
                sentence={isPaper ? words.receipt.paperMeans : proof.statement}
                sentenceLanguage={isPaper ? undefined : localeOf(proof.language)}
                facts={listFacts(proof, isPaper, words, language)}
              />
              <Objection record={proof.record} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function listFacts(proof: AnswerOf<typeof receipt>, isPaper: boolean, words: TabWords, language: Language): ReceiptFact[] {
  const { record } = proof
  const onPaper: ReceiptFact[] = [
    [words.receipt.registeredBy, record.actorName ?? words.frame.unknownName],
    [words.receipt.registeredAt, formatMoment(record.recordedAt, language)],
    [words.receipt.reason, record.reason ?? ''],
  ]
  return [
    [words.receipt.who, proof.personName],
    [words.receipt.what, `${record.title[language]}, ${words.mine.versionShort(record.documentVersion)}`],
    [words.receipt.when, isPaper && record.doneOn ? formatDay(record.doneOn, language) : formatMoment(record.recordedAt, language)],
    ...(isPaper ? onPaper : []),
    [words.receipt.language, LANGUAGE_NAMES[proof.language]],
    [words.receipt.channel, isPaper ? words.receipt.channels.paper : words.receipt.channels[proof.channel]],
    [words.receipt.code, <Code key="code">{record.verificationCode}</Code>],
    [words.receipt.text, <Code key="text">{proof.textSha256}</Code>],
    [words.receipt.commitment, <Code key="commitment">{proof.commitment}</Code>],
    [words.receipt.logNumber, proof.logNumber ?? words.receipt.notNumbered],
  ]
}
