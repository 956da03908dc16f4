import { makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { rules } from '../../core/api/rules-questions'
import { formatDay, formatMoment } from '../../core/language/language'
import { ETHICS_STANDARD } from '../../core/obligations/ethics-standard'
import { useAnswer } from '../api/use-question'
import { ActivityList } from '../authoring/activity-list'
import { Loaded } from '../frame/loaded'
import { Outcome } from '../frame/outcome'
import { Page } from '../frame/page'
import { Panel } from '../frame/panel'
import { hrefOf, type Route } from '../frame/route'
import { useSpeech } from '../frame/speech'
import { TextLink } from '../frame/text-link'
import { LibraryPanel } from './library-panel'
import { NewContent } from './new-content'
import { RequirementRows } from './requirement-rows'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalM} 0`, '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` }, '& p': { margin: 0 } },
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, alignSelf: 'flex-start' },
  small: { color: tokens.colorNeutralForeground2 },
  draft: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

type Rules = AnswerOf<typeof rules>

/** All that a controller publishes: documents, lessons, programmes and other requirements, and what is being written. */
export function RulesPage() {
  const { words } = useSpeech()
  const answer = useAnswer(rules, {})
  const answers = useQueryClient()
  const [told, setTold] = useState<string>()
  return (
    <Page title={words.rules.title} lead={words.rules.lead} wide>
      {told !== undefined && <Outcome told={told} />}
      <Loaded answer={answer} lines={10}>
        {(all) => (
          <Lists
            all={all}
            onImported={(outcome) => {
              setTold(outcome)
              void answers.invalidateQueries()
            }}
          />
        )}
      </Loaded>
    </Page>
  )
}

function Lists({ all: { documents, lessons, requirements }, onImported }: { all: Rules; onImported: (told: string) => void }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { list } = words.rules
  const others = requirements.filter(({ activity }) => !activity)
  const join = (...parts: string[]) => parts.filter((part) => part !== '').join(' · ')
  const version = (label: string, effectiveOn: string) => list.version(label, formatDay(effectiveOn, language))
  return (
    <>
      <LibraryPanel onDone={onImported} />
      <Panel title={words.activityLibrary.title} raised>
        <p>{words.activityLibrary.panelText}</p>
        <TextLink href={hrefOf({ page: 'activity-library' })} className={styles.name}>
          {words.activityLibrary.toPage}
        </TextLink>
      </Panel>
      <ActivityList requirements={requirements} />
      <Panel title={words.activityEditor.list.others} raised>
        {others.length === 0 ? <p className={styles.none}>{list.none}</p> : <RequirementRows requirements={others} routeOf={({ requirementId }) => ({ page: 'edit-requirement', requirementId })} />}
        <NewContent of="requirement" taken={requirements.map(({ requirementId }) => requirementId)} />
      </Panel>
      <Panel title={list.lessons} raised>
        <List isEmpty={lessons.length === 0}>
          {lessons.map(({ lessonId, title, published, requirementIds, draft }) => (
            <Row key={lessonId} to={{ page: 'edit-lesson', lessonId }} name={title[language]} draft={draft}>
              {join(
                published ? version(published.version, published.effectiveOn) : list.notPublished,
                published ? list.minutes(published.minutes) : '',
                published?.where === 'elsewhere' ? list.elsewhere : '',
                list.inProgrammes(requirementIds.length),
              )}
            </Row>
          ))}
        </List>
        <NewContent of="lesson" taken={lessons.map(({ lessonId }) => lessonId)} />
      </Panel>
      <Panel title={list.documents} raised>
        <ul className={styles.list}>
          {documents.map(({ documentId, title, version: label, effectiveOn }) => (
            <Row key={documentId} to={{ page: 'publish' }} name={title[language]} draft={undefined}>
              {version(label, effectiveOn)}
            </Row>
          ))}
          {documents.length === 0 && (
            <Row to={{ page: 'publish' }} name={ETHICS_STANDARD.title[language]} draft={undefined}>
              {list.notPublished}
            </Row>
          )}
        </ul>
      </Panel>
    </>
  )
}

function List({ isEmpty, children }: { isEmpty: boolean; children: ReactNode }) {
  const styles = useStyles()
  const { list } = useSpeech().words.rules
  return isEmpty ? <p className={styles.none}>{list.none}</p> : <ul className={styles.list}>{children}</ul>
}

function Row({ to, name, draft, children }: { to: Route; name: string; draft: Rules['lessons'][number]['draft']; children: ReactNode }) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const { list } = words.rules
  return (
    <li className={styles.row}>
      <TextLink href={hrefOf(to)} className={styles.name}>
        {name || list.untitled}
      </TextLink>
      <p className={styles.small}>{children}</p>
      {draft && <p className={styles.draft}>{list.draftBy(draft.savedBy || words.frame.unknownName, formatMoment(draft.savedAt, language))}</p>}
    </li>
  )
}
