import { tokens } from '@fluentui/react-components'

const color = (foreground: string, subtle: string = foreground) => ({ default: foreground, subtle })
const foregroundColors = {
  default: color(tokens.colorNeutralForeground1, tokens.colorNeutralForeground2),
  dark: color(tokens.colorNeutralForeground1, tokens.colorNeutralForeground2),
  light: color(tokens.colorNeutralForegroundInverted),
  accent: color(tokens.colorBrandForeground1),
  good: color(tokens.colorStatusSuccessForeground1),
  warning: color(tokens.colorStatusWarningForeground1),
  attention: color(tokens.colorStatusDangerForeground1),
}
const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors })

/**
 * How Teams draws cards, near enough. The colours are Fluent's own variables, so that one configuration serves light, dark and
 * high contrast and a card follows the theme without being drawn again.
 */
export const CARD_HOST_CONFIG = {
  fontFamily: tokens.fontFamilyBase,
  fontTypes: {
    default: {
      fontFamily: tokens.fontFamilyBase,
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: tokens.fontFamilyMonospace,
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
  },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  supportsInteractivity: true,
  containerStyles: {
    default: container('transparent'),
    emphasis: container(tokens.colorNeutralBackground3),
    accent: container(tokens.colorBrandBackground2),
    good: container(tokens.colorStatusSuccessBackground1),
    warning: container(tokens.colorStatusWarningBackground1),
    attention: container(tokens.colorStatusDangerBackground1),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 16,
  },
  // Below the page's own heading and the app's name.
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { size: 'default', weight: 'bolder' } },
  inputs: {
    label: { requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' }, optionalInputs: { weight: 'bolder' } },
    errorMessage: { color: 'attention', size: 'small' },
  },
}
