import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { documentVersions } from '../../core/api/publishing-questions'
import { documentText } from '../../core/api/signing-questions'
import { dayOf } from '../../core/days/day'
import { formatDay, type InEachLanguage } from '../../core/language/language'
import { ETHICS_STANDARD } from '../../core/obligations/ethics-standard'
import { RefusedError } from '../api/problem'
import { useAnswer } from '../api/use-question'
import { useAnnounce } from '../frame/announcer'
import { Loaded } from '../frame/loaded'
import { Outcome } from '../frame/outcome'
import { Page } from '../frame/page'
import { Panel } from '../frame/panel'
import { ProblemView } from '../frame/problem-view'
import { useSpeech } from '../frame/speech'
import { Waiting } from '../frame/waiting'
import type { Draft } from './draft'
import { DraftEditor } from './draft-editor'
import { VersionList } from './version-list'

const { documentId } = ETHICS_STANDARD
const NO_TEXTS = { nb: { title: '', markdown: '' }, nn: { title: '', markdown: '' }, en: { title: '', markdown: '' } }
type Versions = AnswerOf<typeof documentVersions>['versions']

/** The controller's page: write, preview, publish; below it every version there has been. */
export function PublishPage() {
  const { words, language } = useSpeech()
  const announce = useAnnounce()
  const answers = useQueryClient()
  const answer = useAnswer(documentVersions, { documentId })
  const [published, setPublished] = useState<string>()
  const finish = (version: string, effectiveOn: string) => {
    const told = words.publish.done(version, formatDay(effectiveOn, language))
    setPublished(told)
    announce(told)
    // Everything may look different now: what is owed, the figures, the versions.
    void answers.invalidateQueries()
  }
  // Nothing was ever published under this document: the first version starts from empty pages.
  const isFirst = answer.error instanceof RefusedError && answer.error.problem.code === 'not-found'
  return (
    <Page title={words.publish.title(ETHICS_STANDARD.title[language])} lead={words.publish.lead} back={{ to: { page: 'rules' }, name: words.rules.back }} wide>
      {published !== undefined && <Outcome told={published} />}
      {isFirst ? (
        <DraftEditor documentId={documentId} begin={draftFrom('', NO_TEXTS)} store={window.sessionStorage} onPublished={finish} />
      ) : (
        <Loaded answer={answer} lines={10}>
          {({ versions }) => (
            <>
              <Start key={newestOf(versions)} newest={newestOf(versions)} onPublished={finish} />
              <Panel title={words.publish.versionsTitle} raised>
                <VersionList versions={versions} />
              </Panel>
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}

/** Gathers what a new draft starts from: the newest version in its three languages. */
function Start({ newest, onPublished }: { newest: string; onPublished: (version: string, effectiveOn: string) => void }) {
  const nb = useAnswer(documentText, { documentId, language: 'nb', version: newest })
  const nn = useAnswer(documentText, { documentId, language: 'nn', version: newest })
  const en = useAnswer(documentText, { documentId, language: 'en', version: newest })
  const failed = [nb, nn, en].find(({ error, data }) => error !== null && data === undefined)
  if (failed) return <ProblemView error={failed.error} onRetry={() => void Promise.all([nb, nn, en].map((each) => each.refetch()))} />
  if (!nb.data || !nn.data || !en.data) return <Waiting lines={10} />
  const begin = draftFrom(newest, { nb: nb.data, nn: nn.data, en: en.data })
  return <DraftEditor documentId={documentId} begin={begin} store={window.sessionStorage} onPublished={onPublished} />
}

function draftFrom(startedFrom: string, texts: InEachLanguage<{ title: string; markdown: string }>): Draft {
  const copyOf = ({ title, markdown }: { title: string; markdown: string }) => ({ title, markdown })
  return {
    startedFrom,
    level: startedFrom === '' ? 'major' : 'minor',
    effectiveOn: dayOf(new Date()),
    reason: '',
    texts: { nb: copyOf(texts.nb), nn: copyOf(texts.nn), en: copyOf(texts.en) },
  }
}

/** Versions are numbered, not dated: 10.0 is newer than 9.2. */
function newestOf(versions: Versions): string {
  return versions.map(({ version }) => version).sort(new Intl.Collator('en', { numeric: true }).compare).at(-1) ?? ''
}
