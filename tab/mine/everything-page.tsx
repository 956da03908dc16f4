import { recordedAboutMe } from '../../core/api/own-questions'
import { formatMoment } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { LANGUAGE_NAMES } from '../frame/language-choice'
import { Loaded } from '../frame/loaded'
import { Page } from '../frame/page'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { SentList } from '../prompts/sent-list'
import { describeChange, describeConversation, describeFact, describeLook, describeOther, describeQuestion } from './describe-recorded'
import { findOwnPersonId } from './find-own-person-id'
import { RecordedList } from './recorded-list'
import { TakeAlong } from './take-along'

/** Everything recorded about me (GDPR article 15), readable first and whole beneath. */
export function EverythingPage() {
  const { words, language } = useSpeech()
  const { everything } = words
  const answer = useAnswer(recordedAboutMe, {})
  return (
    <Page title={everything.title} lead={everything.lead} back={{ to: { page: 'mine' }, name: words.tabs.mine }}>
      <Loaded answer={answer} lines={10}>
        {(recorded) => (
          <>
            <TakeAlong fileName="kvitter.json" content={recorded} />
            <Panel title={everything.factsTitle} raised>
              <RecordedList recorded={recorded.facts.map((fact) => describeFact(fact, words, language))} />
            </Panel>
            <Panel title={everything.organisationTitle} raised>
              <RecordedList recorded={recorded.organisation.map((change) => describeChange(change, words, language))} />
            </Panel>
            <SentToMe personId={findOwnPersonId(recorded)} />
            <Panel title={everything.promptsTitle} raised>
              <RecordedList recorded={recorded.prompts.map((prompt) => describeOther(prompt, everything.prompt, language))} />
            </Panel>
            <Panel title={everything.answersTitle} raised>
              {recorded.answers.length > 0 && <p>{everything.answersWhy}</p>}
              <RecordedList recorded={recorded.answers.map((given) => describeOther(given, everything.answers(given.title[language], given.kept.length), language))} />
            </Panel>
            {recorded.drafts.length > 0 && (
              <Panel title={everything.draftsTitle} raised>
                <RecordedList recorded={recorded.drafts.map((draft) => describeOther(draft, everything.drafts[draft.kind](draft.title[language]), language))} />
              </Panel>
            )}
            <Panel title={everything.questionsTitle} raised>
              <RecordedList recorded={recorded.questions.map((question) => describeQuestion(question, words, language))} />
            </Panel>
            <Panel title={everything.conversationTitle} raised>
              <RecordedList recorded={recorded.conversation.map((kept) => describeConversation(kept, words, language))} />
            </Panel>
            <Panel title={everything.deedsTitle} raised>
              <RecordedList recorded={recorded.deeds.map((deed) => describeOther(deed, everything.deeds[deed.kind](deed.title[language], deed.version), language))} />
            </Panel>
            <Panel title={everything.looksTitle} raised>
              <RecordedList recorded={recorded.looks.map((look) => describeLook(look, words, language))} />
            </Panel>
            <Panel title={everything.nameTitle} raised>
              <p>{recorded.name === undefined ? everything.nameNotKept : everything.nameKept(recorded.name)}</p>
            </Panel>
            <Panel title={everything.calendar.title} raised>
              <p>{recorded.calendarMadeAt === undefined ? everything.calendar.none : everything.calendar.made(formatMoment(recorded.calendarMadeAt, language))}</p>
            </Panel>
            <Panel title={everything.languageTitle} raised>
              <p>{recorded.language ? everything.languageChosen(LANGUAGE_NAMES[recorded.language]) : everything.languageNotChosen}</p>
            </Panel>
            <Panel title={everything.notTitle}>
              <p>{everything.notText}</p>
            </Panel>
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Left out for who was never in the organisation: nobody sends them anything. */
function SentToMe({ personId }: { personId: string | undefined }) {
  const { words } = useSpeech()
  const { title, lead } = words.reaching.sent
  if (personId === undefined) return null
  return (
    <Panel title={title} raised>
      <p>{lead}</p>
      <SentList personId={personId} />
    </Panel>
  )
}
