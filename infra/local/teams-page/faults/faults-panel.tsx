import {
  Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, makeStyles, MessageBar, MessageBarBody, OverlayDrawer, Switch, Text, tokens,
} from '@fluentui/react-components'
import { CheckmarkCircleRegular, DismissRegular } from '@fluentui/react-icons'
import type { FaultRule } from '../../faults/fault'
import { Deeds } from '../deeds/deeds'
import { FaultForm } from './fault-form'
import { isPresetOn, isSameRule, listLoneRules, PRESET_NAMES, togglePreset } from './presets'
import type { Faults } from './use-faults'
import { useFaultWords, type FaultWords } from './words'

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '16px', paddingBottom: '24px' },
  presets: { display: 'grid', marginLeft: '-8px' },
  well: { alignSelf: 'flex-start', minHeight: '40px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  rules: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  rule: { display: 'flex', gap: '8px', alignItems: 'center', justifyContent: 'space-between' },
  what: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground2 },
})

/** Where a person chooses what fails: presets, one rule of their own, and what is on now. */
export function FaultsPanel({ faults, onClose }: { faults: Faults; onClose: () => void }) {
  const styles = useStyles()
  const words = useFaultWords()
  const { rules, set, hasFailed } = faults
  const lone = listLoneRules(rules)
  // The patterns of presets say nothing to people.
  const say = (rule: FaultRule) => describe(lone.some((own) => isSameRule(own, rule)) ? rule : { on: rule.on, kind: rule.kind }, words)
  return (
    <OverlayDrawer open modalType="non-modal" position="end" onOpenChange={(_, { open }) => !open && onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle action={<Button appearance="subtle" aria-label={words.close} icon={<DismissRegular />} onClick={onClose} />}>{words.faults}</DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div className={styles.body}>
          <Text>{words.why}</Text>
          {hasFailed && (
            <MessageBar intent="error">
              <MessageBarBody>{words.wentWrong}</MessageBarBody>
            </MessageBar>
          )}
          <div className={styles.presets}>
            {PRESET_NAMES.map((name) => (
              <Switch key={name} label={words.presets[name]} checked={isPresetOn(name, rules)} onChange={() => set(togglePreset(name, rules))} />
            ))}
          </div>
          <Button appearance="primary" className={styles.well} icon={<CheckmarkCircleRegular />} onClick={() => set([])}>
            {words.allWell}
          </Button>
          <h2 className={styles.title}>{words.nowOn}</h2>
          {rules.length === 0 && <Text>{words.nothingOn}</Text>}
          <ul className={styles.rules}>
            {rules.map((rule) => (
              <li key={JSON.stringify([rule.on, rule.kind, rule.request, rule.times])} className={styles.rule}>
                <span className={styles.what}>
                  <Text>{say(rule)}</Text>
                  <Text size={200} className={styles.count}>{words.struck(rule.struck, rule.seen)}</Text>
                </span>
                <Button size="small" aria-label={words.offRule(say(rule))} onClick={() => set(rules.filter((other) => !isSameRule(other, rule)))}>
                  {words.off}
                </Button>
              </li>
            ))}
          </ul>
          <Deeds />
          <FaultForm onAdd={(rule) => set([...rules.filter((other) => !isSameRule(other, rule)), rule])} />
        </div>
      </DrawerBody>
    </OverlayDrawer>
  )
}

function describe({ on, kind, request }: FaultRule, words: FaultWords): string {
  return [`${words.dependencies[on]}: ${words.kinds[kind]}`, request].filter(Boolean).join(' · ')
}
