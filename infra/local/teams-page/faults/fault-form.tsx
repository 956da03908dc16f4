import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState, type SyntheticEvent } from 'react'
import { DEPENDENCIES, FAULT_KINDS, FaultRule, type Dependency, type FaultKind } from '../../faults/fault'
import { useFaultWords } from './words'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  // Else as wide as the longest choice, which is wider than a phone.
  select: { minWidth: 0, '& select': { width: '100%', minWidth: 0 } },
  add: { alignSelf: 'flex-start', minHeight: '40px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
})

/** A refusal would have to be named as well. */
const KINDS = FAULT_KINDS.filter((kind) => kind !== 'refused')

type Filled = { on: Dependency; kind: FaultKind; request: string; times: string }

/** One rule by hand. What the schema of rules does not take is marked where it stands. */
export function FaultForm({ onAdd }: { onAdd: (rule: FaultRule) => void }) {
  const styles = useStyles()
  const words = useFaultWords()
  const [filled, setFilled] = useState<Filled>({ on: 'graph', kind: 'throttled', request: '', times: '' })
  const [wrong, setWrong] = useState<ReadonlySet<PropertyKey>>(new Set())
  const fill = (changes: Partial<Filled>) => setFilled({ ...filled, ...changes })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const { on, kind, request, times } = filled
    const rule = FaultRule.safeParse({ on, kind, ...(request !== '' && { request }), ...(times !== '' && { times: Number(times) }) })
    setWrong(new Set(rule.error?.issues.flatMap(({ path }) => path)))
    if (rule.success) onAdd(rule.data)
  }
  const problem = (name: keyof Filled) => (wrong.has(name) ? { validationMessage: words.wentWrong } : {})
  return (
    <form className={styles.form} onSubmit={submit}>
      <h2 className={styles.title}>{words.own}</h2>
      <Field label={words.on}>
        <Select className={styles.select} value={filled.on} onChange={(_, { value }) => fill({ on: value as Dependency })}>
          {DEPENDENCIES.map((on) => (
            <option key={on} value={on}>
              {words.dependencies[on]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.kind}>
        <Select className={styles.select} value={filled.kind} onChange={(_, { value }) => fill({ kind: value as FaultKind })}>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.request} hint={words.requestHint} {...problem('request')}>
        <Input value={filled.request} onChange={(_, { value }) => fill({ request: value })} />
      </Field>
      <Field label={words.times} hint={words.timesHint} {...problem('times')}>
        <Input inputMode="numeric" value={filled.times} onChange={(_, { value }) => fill({ times: value })} />
      </Field>
      <Button type="submit" className={styles.add}>{words.add}</Button>
    </form>
  )
}
