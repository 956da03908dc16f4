import { Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import type { AnswerOf } from '../../core/api/question'
import type { rules } from '../../core/api/rules-questions'
import type { RequirementDraft } from '../../core/publishing/requirement-draft'
import { ActivityFields } from '../authoring/activity-fields'
import { listOpenable } from '../authoring/list-openable'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { AudienceBuilder } from './audience-builder'
import { useProblemOf } from './editing'
import { NumberField } from './number-field'
import { ProgrammeFields } from './programme-fields'
import { ScheduleFields } from './schedule-fields'
import { TextInEach } from './text-in-each'

const useStyles = makeStyles({ small: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL }, field: { maxWidth: '420px', gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } } })

const OF_SIGNING = ['from-version', 'from-hiring', 'calendar', 'after-fulfilment', 'one-off'] as const
export const OF_ACTIVITIES = ['calendar', 'after-fulfilment', 'one-off', 'from-hiring', 'own-date', 'follow-up'] as const

export type RequirementFieldsProps = { draft: RequirementDraft; known: Pick<AnswerOf<typeof rules>, 'documents' | 'lessons' | 'requirements'>; onChange: (draft: RequirementDraft) => void }

/** All the fields of a requirement, of whatever kind. */
export function RequirementFields({ draft, known, onChange }: RequirementFieldsProps) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const text = words.rules.requirement
  const problemOf = useProblemOf()
  const { kind } = draft
  const change = (changes: Partial<RequirementDraft>) => onChange({ ...draft, ...changes })
  return (
    <>
      <Panel title={words.rules.list.kinds[kind]} raised>
        <TextInEach label={text.title} path="title" value={draft.title} onChange={(title) => change({ title })} />
        <TextInEach label={text.reason} path="reason" value={draft.reason} onChange={(reason) => change({ reason })} size="text" />
        <div className={styles.small}>
          <NumberField label={text.dueInDays} path="dueInDays" value={draft.dueInDays} onChange={(dueInDays) => change({ dueInDays })} />
          <NumberField label={text.minutes} path="minutes" value={draft.minutes} onChange={(minutes) => change({ minutes })} />
        </div>
        {kind === 'sign' && (
          <Field label={text.document} className={styles.field} {...problemOf('documentId')}>
            <Select value={draft.documentId} onChange={(_, { value }) => change({ documentId: value })}>
              <option value="">–</option>
              {known.documents.map(({ documentId, title }) => (
                <option key={documentId} value={documentId}>
                  {title[language]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </Panel>
      {kind === 'act' && <ActivityFields draft={draft} openable={listOpenable(known.requirements, language)} onChange={onChange} />}
      {kind === 'learn' ? (
        <ProgrammeFields draft={draft} lessons={known.lessons.map(({ lessonId, title }) => ({ lessonId, title: title[language] || lessonId }))} onChange={onChange} />
      ) : (
        <ScheduleFields schedule={draft.schedule} kinds={kind === 'sign' ? OF_SIGNING : OF_ACTIVITIES} dueInDays={draft.dueInDays} mayBeDates={kind === 'act'} onChange={(schedule) => change({ schedule })} />
      )}
      <AudienceBuilder audience={draft.audience} mayBeOthers={kind === 'act'} onChange={(audience) => change({ audience })} />
    </>
  )
}
