import { CARD_HOST_CONFIG } from '../../../../infra/local/teams-page/card-host-config'

describe('how Teams draws cards', () => {
  it('takes every colour from the theme, so that one configuration serves light, dark and high contrast', () => {
    const colors = [
      CARD_HOST_CONFIG.separator.lineColor,
      ...Object.values(CARD_HOST_CONFIG.containerStyles).flatMap(({ backgroundColor, foregroundColors }) => [
        backgroundColor,
        ...Object.values(foregroundColors).flatMap((color) => Object.values(color)),
      ]),
    ]
    expect(colors.filter((color) => !/^var\(--color\w+\)$/.test(color) && color !== 'transparent')).toEqual([])
  })

  it('marks what must be filled in, and puts headings below those of the page', () => {
    expect(CARD_HOST_CONFIG.inputs.label.requiredInputs.suffix).toBe(' *')
    expect(CARD_HOST_CONFIG.textBlock.headingLevel).toBe(3)
  })
})
