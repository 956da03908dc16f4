import { createSwitches, setSwitches, SwitchChanges, SWITCH_NAMES, SWITCHES } from '../../../../infra/local/graph/switches'
import { listProductSources } from '../../../house/source'

describe('the switches', () => {
  it('stand on their first setting at a start', () => {
    expect(createSwitches()).toMatchObject({ thresholdStatus: 422, mismatchCode: 'resourceModified', standardPage: 200 })
  })

  it('are set one by one', () => {
    const switches = createSwitches()
    setSwitches(switches, { thresholdStatus: 429 })
    expect(switches).toEqual({ ...createSwitches(), thresholdStatus: 429 })
  })

  it('take their own settings and no others', () => {
    expect(SwitchChanges.parse({ thresholdStatus: 429, nullField: 'refused' })).toEqual({ thresholdStatus: 429, nullField: 'refused' })
    for (const changes of [{ thresholdStatus: 418 }, { thresholdStatus: '429' }, { nullField: 'explodes' }, { noSuchSwitch: true }])
      expect(SwitchChanges.safeParse(changes).success).toBe(false)
  })

  const sources = listProductSources().filter(({ path }) => path.startsWith('infra/local/graph/') && !path.endsWith('/switches.ts'))
  it.each(SWITCH_NAMES)('%s has several settings and is read by the server', (name) => {
    expect(new Set<unknown>(SWITCHES[name].settings).size).toBeGreaterThan(1)
    expect(sources.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text))).toBe(true)
  })
})
