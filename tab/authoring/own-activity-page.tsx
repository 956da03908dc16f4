import { Button, Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { AnswerOf } from '../../core/api/question'
import { ownActivities, requirementDraft, saveRequirementDraft } from '../../core/api/rules-questions'
import { formatDay } from '../../core/language/language'
import { UNIT_LEVELS } from '../../core/organisation/organisation-change'
import type { RequirementDraft } from '../../core/publishing/requirement-draft'
import { useAnswer, useSend } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Notice } from '../frame/notice'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { EditedDraft } from '../rules/edited-draft'
import { useProblemOf } from '../rules/editing'
import { EditorPage } from '../rules/editor-page'
import { NumberField } from '../rules/number-field'
import { OpenedDraft, useOpening, type Reopen } from '../rules/opened-draft'
import { PublishRequirement } from '../rules/publish-requirement'
import { ScheduleFields } from '../rules/schedule-fields'
import { TextInEach } from '../rules/text-in-each'
import { useDraftEditing } from '../rules/use-draft-editing'
import { VersionHistory } from '../rules/version-history'
import { WithdrawDialog } from '../rules/withdraw-dialog'
import { ActivityCardPreview } from './activity-card-preview'
import { ActivityFields } from './activity-fields'
import { listOpenable } from './list-openable'

const useStyles = makeStyles({ small: { margin: 0, color: tokens.colorNeutralForeground2 } })
const KINDS = ['calendar', 'one-off', 'after-fulfilment'] as const

/** An activity of a unit's own wheel, as its leader writes it: for the own unit, in the leader's own language. */
export function OwnActivityPage({ requirementId, unitId }: { requirementId: string; unitId: string | undefined }) {
  const { words } = useSpeech()
  const { opening, told, reopen } = useOpening()
  const answer = useAnswer(requirementDraft, { requirementId, kind: 'act', ...(unitId !== undefined && { ofUnitId: unitId }), ...(opening.begin && { begin: opening.begin }) })
  const own = useAnswer(ownActivities, {})
  return (
    <EditorPage content={answer.data?.content} told={told} back={{ to: { page: 'own-wheel' }, name: words.activityEditor.own.back }}>
      <Loaded answer={own} lines={10}>
        {(known) => (
          <OpenedDraft answer={answer} opening={opening}>
            {(opened) => <OwnEditor opened={opened} known={known} onReopen={reopen} />}
          </OpenedDraft>
        )}
      </Loaded>
    </EditorPage>
  )
}

type OwnEditorProps = { opened: AnswerOf<typeof requirementDraft>; known: AnswerOf<typeof ownActivities>; onReopen: Reopen }

function OwnEditor({ opened, known, onReopen }: OwnEditorProps) {
  const styles = useStyles()
  const { words, language } = useSpeech()
  const text = words.activityEditor.own
  const { requirement } = words.rules
  const { requirementId, versions, withdrawnFrom } = opened
  const saving = useSend(saveRequirementDraft)
  const editing = useDraftEditing({ kind: 'requirement', id: requirementId, opened, saving, toSend: (draft) => ({ requirementId, ...draft }), onReopen })
  const { content, change, setProblems } = editing
  const { ofUnitId } = content.activity
  const openable = listOpenable(known.requirements.filter(({ activity }) => activity?.ofUnitId === ofUnitId), language)
  return (
    <>
      {withdrawnFrom !== undefined && <Notice tone="info" title={words.rules.list.withdrawnFrom(formatDay(withdrawnFrom, language))} />}
      <EditedDraft editing={editing} isWrittenOnce>
        <Panel title={known.units.find(({ unitId }) => unitId === ofUnitId)?.name ?? text.title} raised>
          <p className={styles.small}>{text.text}</p>
          <TextInEach label={requirement.title} path="title" value={content.title} onChange={(title) => change({ ...content, title })} />
          <TextInEach label={requirement.reason} path="reason" value={content.reason} onChange={(reason) => change({ ...content, reason })} size="text" />
          <NumberField label={requirement.minutes} path="minutes" value={content.minutes} onChange={(minutes) => change({ ...content, minutes })} />
          <OwnAudience content={content} units={known.units} onChange={change} />
        </Panel>
        <ScheduleFields schedule={content.schedule} kinds={KINDS} dueInDays={content.dueInDays} mayBeDates onChange={(schedule) => change({ ...content, schedule })} />
        <ActivityFields draft={content} openable={openable} isOfOwnUnit onChange={change} />
        <ActivityCardPreview requirementId={requirementId} content={content} onProblems={setProblems} />
        <PublishRequirement requirementId={requirementId} content={content} isFirst={versions.length === 0} onProblems={setProblems} onPublished={onReopen} />
        {versions.length > 0 && withdrawnFrom === undefined && <Withdrawal requirementId={requirementId} onDone={onReopen} />}
        <VersionHistory versions={versions} />
      </EditedDraft>
    </>
  )
}

/** The unit itself, or each unit below it: a leader's activities reach no further. */
function OwnAudience({ content, units, onChange }: { content: RequirementDraft; units: AnswerOf<typeof ownActivities>['units']; onChange: (content: RequirementDraft) => void }) {
  const text = useSpeech().words.activityEditor.own
  const problemOf = useProblemOf()
  const { audience, activity } = content
  const unit = units.find(({ unitId }) => unitId === activity.ofUnitId)
  if (!unit?.hasBelow) return null
  const below = UNIT_LEVELS.slice(UNIT_LEVELS.indexOf(unit.level) + 1)
  const chosen = audience.levels.includes(unit.level) ? 'unit' : 'below'
  const choose = (value: string) => onChange({ ...content, audience: { ...audience, of: 'units', within: [unit.unitId], levels: value === 'below' ? below : [unit.level] } })
  return (
    <Field label={text.audience} {...problemOf('audience.within')}>
      <RadioGroup value={chosen} onChange={(_, { value }) => choose(value)}>
        <Radio value="unit" label={text.audiences.unit} />
        <Radio value="below" label={text.audiences.below} />
      </RadioGroup>
    </Field>
  )
}

function Withdrawal({ requirementId, onDone }: { requirementId: string; onDone: (told: string) => void }) {
  const { deeds } = useSpeech().words.rules
  const [isAsking, setIsAsking] = useState(false)
  return (
    <Panel title={deeds.title} raised>
      <div>
        <Button onClick={() => setIsAsking(true)}>{deeds.withdraw}</Button>
      </div>
      {isAsking && <WithdrawDialog requirementId={requirementId} onDone={onDone} onCancel={() => setIsAsking(false)} />}
    </Panel>
  )
}
