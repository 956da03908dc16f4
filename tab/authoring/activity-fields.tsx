import { Checkbox, Field, Input, Radio, RadioGroup, Select, makeStyles, tokens } from '@fluentui/react-components'
import { organisationParts } from '../../core/api/authoring-questions'
import { THEMES } from '../../core/obligations/activity'
import type { ActivityDraft } from '../../core/publishing/activity-draft'
import type { RequirementDraft } from '../../core/publishing/requirement-draft'
import { useAnswer } from '../api/use-question'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import { useProblemOf } from '../rules/editing'
import { TextInEach } from '../rules/text-in-each'
import { BasisFields } from './basis-fields'
import { FollowUpFields, type OpenableActivity } from './follow-up-fields'
import { FormBuilder } from './form-builder'
import { WheelChoice } from './wheel-choice'

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))', gap: tokens.spacingHorizontalL, alignItems: 'start' },
  select: { maxWidth: '360px', gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
})
const LONGEST_GUIDANCE = 6_000

export type ActivityFieldsProps = { draft: RequirementDraft; openable: readonly OpenableActivity[]; /** A leader writes for the own unit alone. */ isOfOwnUnit?: boolean; onChange: (draft: RequirementDraft) => void }

/** What only activities have: theme, wheel, how it is done, where, what demands it, and the sign-off with what it opens. */
export function ActivityFields({ draft, openable, isOfOwnUnit = false, onChange }: ActivityFieldsProps) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const text = words.activityEditor
  const { requirement } = words.rules
  const problemOf = useProblemOf()
  const parts = useAnswer(organisationParts, {})
  const { activity, evidence } = draft
  const units = parts.data?.units ?? []
  const change = (changes: Partial<ActivityDraft>) => onChange({ ...draft, activity: { ...activity, ...changes } })
  const isSignedOff = evidence === 'sign-off'
  return (
    <>
      <Panel title={text.about} raised>
        <Field label={text.theme} className={styles.select} {...problemOf('theme')}>
          <Select value={activity.theme} onChange={(_, { value }) => change({ theme: value as ActivityDraft['theme'] })}>
            <option value="">–</option>
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {text.themes[theme]}
              </option>
            ))}
          </Select>
        </Field>
        {!isOfOwnUnit && <WheelChoice ofUnitId={activity.ofUnitId} units={units} onChange={(ofUnitId) => change({ ofUnitId })} />}
        <TextInEach
          label={text.guidance}
          path="guidance"
          value={activity.guidance}
          onChange={(guidance) => change({ guidance })}
          size="text"
          hint={(written) => text.guidanceHint(formatNumber(written.length), formatNumber(LONGEST_GUIDANCE))}
        />
        <Field label={requirement.evidence} {...problemOf('evidence')}>
          <RadioGroup value={evidence} onChange={(_, { value }) => onChange({ ...draft, evidence: value === 'none' ? 'none' : 'sign-off' })}>
            <Radio value="sign-off" label={requirement.evidences['sign-off']} />
            <Radio value="none" label={requirement.evidences.none} />
          </RadioGroup>
        </Field>
        {isSignedOff && <Checkbox label={text.isConfirmed} checked={activity.isConfirmedByLeader} onChange={(_, { checked }) => change({ isConfirmedByLeader: checked === true })} />}
      </Panel>
      <Panel title={text.doneIn} raised>
        <p className={styles.small}>{text.systemHint}</p>
        <div className={styles.row}>
          <Field label={text.system} {...withEither(problemOf('doneIn.system'), problemOf('doneIn'))}>
            <Input value={activity.doneIn.system} maxLength={60} onChange={(_, { value }) => change({ doneIn: { ...activity.doneIn, system: value } })} />
          </Field>
          <Field label={text.systemUrl} {...problemOf('doneIn.url')}>
            <Input type="url" placeholder="https://" value={activity.doneIn.url} onChange={(_, { value }) => change({ doneIn: { ...activity.doneIn, url: value.trim() } })} />
          </Field>
        </div>
      </Panel>
      <BasisFields basis={activity.basis} units={units} onChange={(basis) => change({ basis })} />
      {isSignedOff && (
        <>
          <FormBuilder form={activity.form} isReviewOffered={!isOfOwnUnit} onChange={(form) => change({ form })} />
          {(!isOfOwnUnit || openable.length > 0) && <FollowUpFields form={activity.form} activities={openable} onChange={(form) => change({ form })} />}
        </>
      )}
    </>
  )
}

function withEither(one: { validationMessage?: string }, other: { validationMessage?: string }): { validationMessage?: string } {
  return one.validationMessage === undefined ? other : one
}
