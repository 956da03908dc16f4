import type { AnswerOf } from '../../core/api/question'
import { lessonReceipt } from '../../core/api/training-questions'
import { formatDay, formatMoment, type Language } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { LANGUAGE_NAMES } from '../frame/language-choice'
import { Loaded } from '../frame/loaded'
import { Notice } from '../frame/notice'
import { Page } from '../frame/page'
import { useSpeech } from '../frame/speech'
import { Objection } from '../mine/objection'
import { Code, ReceiptSheet, type ReceiptFact } from '../mine/receipt-sheet'
import type { TabWords } from '../words'

/** The receipt (kursbevis) of a lesson, and how it is known that it was taken. */
export function LessonReceiptPage({ recordKey }: { recordKey: string }) {
  const { words, language } = useSpeech()
  const answer = useAnswer(lessonReceipt, { recordKey })
  return (
    <Page title={words.learning.receipt.title} back={{ to: { page: 'mine' }, name: words.tabs.mine }}>
      <Loaded answer={answer} lines={8}>
        {(proof) => (
          <>
            {proof.record.isVoid && <Notice tone="warning" title={words.mine.isVoid} />}
            <ReceiptSheet sentence={words.learning.receipt.means[proof.evidence]} facts={listFacts(proof, words, language)} />
            <Objection record={proof.record} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function listFacts({ record, evidence, personName, channel, answered, contentSha256, commitment, logNumber }: AnswerOf<typeof lessonReceipt>, words: TabWords, language: Language): ReceiptFact[] {
  const { receipt } = words.learning
  const registered = formatMoment(record.recordedAt, language)
  const byOthers: ReceiptFact[] = [
    ...(record.system === undefined ? [] : [[receipt.system, record.system] satisfies ReceiptFact]),
    [receipt.registeredBy, record.actorName ?? words.frame.unknownName],
    [words.receipt.registeredAt, registered],
    ...(record.reason === undefined ? [] : [[words.receipt.reason, record.reason] satisfies ReceiptFact]),
  ]
  const own: ReceiptFact[] = answered
    ? [
        [receipt.questions, receipt.passed(answered.questions, answered.passMark)],
        [words.receipt.language, LANGUAGE_NAMES[answered.language]],
        ...(channel === 'import' ? [] : [[words.receipt.channel, words.receipt.channels[channel]] satisfies ReceiptFact]),
      ]
    : []
  return [
    [words.receipt.who, personName],
    [words.receipt.what, `${record.title[language]}, ${words.mine.versionShort(record.documentVersion)}`],
    [words.receipt.when, record.doneOn === undefined ? registered : formatDay(record.doneOn, language)],
    [receipt.known, receipt.how[evidence]],
    ...(evidence === 'own' ? own : byOthers),
    [words.receipt.code, <Code key="code">{record.verificationCode}</Code>],
    [receipt.content, <Code key="content">{contentSha256}</Code>],
    [words.receipt.commitment, <Code key="commitment">{commitment}</Code>],
    [words.receipt.logNumber, logNumber ?? words.receipt.notNumbered],
  ]
}
