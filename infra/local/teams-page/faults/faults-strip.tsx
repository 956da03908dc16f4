import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { isPresetOn, listLoneRules, PRESET_NAMES } from './presets'
import { useFaults } from './use-faults'
import { useFaultWords } from './words'

/** Says over everything else what fails on purpose, so that nobody takes it for the app. */
export function FaultsStrip() {
  const words = useFaultWords()
  const { rules, set } = useFaults()
  if (rules.length === 0) return null
  const presets = PRESET_NAMES.filter((name) => isPresetOn(name, rules)).map((name) => words.presets[name])
  const lone = listLoneRules(rules).map(({ on, kind }) => `${words.dependencies[on]}: ${words.kinds[kind]}`)
  return (
    <section aria-label={words.faults}>
      <MessageBar intent="warning">
        <MessageBarBody>
          <MessageBarTitle>{`${words.faults}:`}</MessageBarTitle>
          {[...presets, ...lone].join(' · ')}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => set([])}>
            {words.allWell}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </section>
  )
}
