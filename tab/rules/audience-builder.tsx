import { Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import { countAudience, organisationParts } from '../../core/api/authoring-questions'
import { EmploymentClass, ObjectKind, ObjectRisk, UNIT_LEVELS } from '../../core/organisation/organisation-change'
import type { AudienceDraft } from '../../core/publishing/audience-draft'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Notice } from '../frame/notice'
import { Panel } from '../frame/panel'
import { useSpeech } from '../frame/speech'
import type { TabWords } from '../words'
import { Choices } from './choices'
import { ConsequenceTable } from './consequence-table'
import { useProblemOf } from './editing'
import { UnitPicker } from './unit-picker'

const useStyles = makeStyles({
  select: { maxWidth: '360px', gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } },
  count: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
})

export type AudienceBuilderProps = { audience: AudienceDraft; mayBeOthers: boolean; onChange: (audience: AudienceDraft) => void }

/** Whom a requirement concerns, condition by condition, with how many that is now and where. */
export function AudienceBuilder({ audience, mayBeOthers, onChange }: AudienceBuilderProps) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { activityEditor } = words
  const text = words.rules.audience
  const problemOf = useProblemOf()
  const parts = useAnswer(organisationParts, {})
  const { of, employmentClasses, leaders, levels, roles, objectKinds, risks, within } = audience
  const change = (changes: Partial<AudienceDraft>) => onChange({ ...audience, ...changes })
  return (
    <Panel title={text.title} raised>
      {mayBeOthers && (
        <Field label={text.of} className={styles.select}>
          <Select value={of} onChange={(_, { value }) => change({ of: value as AudienceDraft['of'] })}>
            {(['people', 'units', 'roles', 'objects'] as const).map((each) => (
              <option key={each} value={each}>
                {text.ofs[each]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {of === 'people' && (
        <>
          <Choices label={text.classes} path="audience.employmentClasses" all={EmploymentClass.options} chosen={employmentClasses} nameOf={(each) => words.employmentClasses[each]} onChange={(chosen) => change({ employmentClasses: chosen })} />
          <Field label={text.leaders} className={styles.select} {...problemOf('audience.leaders')}>
            <Select value={leaders} onChange={(_, { value }) => change({ leaders: value as AudienceDraft['leaders'] })}>
              {(['with', 'only', 'without'] as const).map((each) => (
                <option key={each} value={each}>
                  {text.leaderChoices[each]}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      {(of === 'units' || (of === 'people' && leaders === 'only')) && (
        <Choices label={text.levels} path="audience.levels" all={UNIT_LEVELS} chosen={levels} nameOf={(each) => text.levelNames[each]} onChange={(chosen) => change({ levels: chosen })} />
      )}
      {of === 'objects' && (
        <>
          <Choices label={text.objects} path="audience.objectKinds" all={ObjectKind.options} chosen={objectKinds} nameOf={(each) => words.organisation.byHand.objectKinds[each]} onChange={(chosen) => change({ objectKinds: chosen })} />
          <Choices label={activityEditor.risks} hint={activityEditor.riskHint} path="audience.risks" all={ObjectRisk.options} chosen={risks} nameOf={(each) => activityEditor.riskNames[each]} onChange={(chosen) => change({ risks: chosen })} />
        </>
      )}
      <Loaded answer={parts} lines={3}>
        {({ units, roles: known }) => (
          <>
            {(of === 'people' || of === 'roles') && (
              <Choices
                label={text.roles}
                path="audience.roles"
                {...(of === 'people' && { hint: text.roleHint })}
                all={[...new Set([...known, ...roles])]}
                chosen={roles}
                nameOf={(role) => nameOfRole(role, words)}
                onChange={(chosen) => change({ roles: chosen })}
              />
            )}
            <UnitPicker units={units} chosen={within} onChange={(unitIds) => change({ within: unitIds })} />
          </>
        )}
      </Loaded>
      <AudienceCount audience={audience} />
    </Panel>
  )
}

/** A municipality may have roles that we have no word for. */
function nameOfRole(role: string, { organisation }: TabWords): string {
  const known: Readonly<Record<string, string>> = organisation.byHand.roles
  return known[role] ?? role
}

/** At once, as the conditions stand: how many, and where. */
function AudienceCount({ audience }: { audience: AudienceDraft }) {
  const styles = useStyles()
  const { words, formatNumber } = useSpeech()
  const text = words.rules.audience
  const { data } = useAnswer(countAudience, { audience })
  if (!data) return <p role="status">{text.counting}</p>
  if (data.concerned === 0) return <Notice tone="warning" title={text.nobody} />
  return (
    <>
      <p role="status" className={styles.count}>
        {text.count(formatNumber(data.concerned))}
      </p>
      <ConsequenceTable columns={['concerned']} byUnit={data.byUnit} />
    </>
  )
}
