import { Field, Input, Radio, RadioGroup, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { dayOf } from '../../core/days/day'
import { VersionLevel } from '../../core/facts/fact'
import { useSpeech } from '../frame/speech'
import type { Draft } from './draft'
import type { FieldProblem } from './list-draft-problems'
import { findProblemText } from './problem-texts'

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingHorizontalXL, '@media (min-width: 800px)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' } },
  choice: { color: tokens.colorNeutralForeground1 },
  level: { alignSelf: 'start' },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
})

/** Everything about a version but its words: what kind it is, from when, and why. */
export function DraftFields({ draft, problems, onChange }: { draft: Draft; problems: readonly FieldProblem[]; onChange: (draft: Draft) => void }) {
  const styles = useStyles()
  const { words } = useSpeech()
  const problemOf = (path: string) => {
    const text = findProblemText(problems, path, words)
    return text === undefined ? {} : { validationMessage: text }
  }
  return (
    <div className={styles.fields}>
      <Field className={styles.level} label={words.publish.levelField} {...problemOf('level')}>
        <RadioGroup value={draft.level} onChange={(_, { value }) => onChange({ ...draft, level: VersionLevel.parse(value) })}>
          <Radio value="major" label={<span className={styles.choice}>{words.publish.levels.major}</span>} />
          <Radio value="minor" label={<span className={styles.choice}>{words.publish.levels.minor}</span>} />
        </RadioGroup>
      </Field>
      <div className={styles.column}>
        <Field label={words.publish.dayField} hint={words.publish.dayHint} required {...problemOf('effectiveOn')}>
          <Input
            type="date"
            min={dayOf(new Date())}
            value={draft.effectiveOn}
            onChange={(_, { value }) => onChange({ ...draft, effectiveOn: value })}
          />
        </Field>
        <Field label={words.publish.reasonField} hint={words.publish.reasonHint} required {...problemOf('reason')}>
          <Textarea value={draft.reason} maxLength={500} onChange={(_, { value }) => onChange({ ...draft, reason: value })} />
        </Field>
      </div>
    </div>
  )
}
