import { makeStyles, tokens } from '@fluentui/react-components'
import Markdown, { type MarkdownToJSX } from 'markdown-to-jsx'
import type { ReactNode } from 'react'
import { useSpeech } from '../frame/speech'
import { KeptPicture } from './picture-field'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
    maxWidth: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
    '& ul, & ol': { margin: 0, paddingLeft: '1.4em' },
  },
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  bold: { fontWeight: tokens.fontWeightSemibold },
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground3 },
  picture: { maxWidth: '100%', height: 'auto' },
  choices: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none', '& li::before': { content: '"○ "' } },
  buttons: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  button: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, textAlign: 'center' },
})

type Json = Readonly<Record<string, unknown>>

// A link of a card that only shows leads nowhere; HTML and pictures in Markdown are no part of a card.
const OPTIONS: MarkdownToJSX.Options = {
  disableParsingRawHTML: true,
  forceBlock: true,
  overrides: { a: ({ children }: { children?: ReactNode }) => <u>{children}</u>, img: () => null },
}

/** A card of the chat as it is drawn in Teams, near enough: the words, in their order, in the room there is. Nothing on it can be pressed. */
export function CardView({ card, width }: { card: Json; width: number }) {
  const styles = useStyles()
  const { cards } = useSpeech().words.rules
  const { body, actions, lang } = card
  return (
    <div className={styles.card} style={{ width: `${width}px` }} lang={textOf(lang)}>
      {listOf(body).map((element, index) => (
        <Element key={index} element={element} />
      ))}
      <ul className={styles.buttons}>
        {listOf(actions).map(({ title }, index) => (
          <li key={index} className={styles.button} aria-label={cards.button(textOf(title))}>
            {textOf(title)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Elements that our cards do not have are left out. */
function Element({ element }: { element: Json }): ReactNode {
  const styles = useStyles()
  switch (element['type']) {
    case 'TextBlock':
      return element['style'] === 'heading' ? <p className={styles.heading}>{textOf(element['text'])}</p> : <Markdown options={OPTIONS}>{textOf(element['text'])}</Markdown>
    case 'RichTextBlock':
      return (
        <p>
          {listOf(element['inlines']).map(({ text, weight, italic }, index) => (
            <span key={index} className={weight === 'Bolder' ? styles.bold : undefined}>
              {italic === true ? <em>{textOf(text)}</em> : textOf(text)}
            </span>
          ))}
        </p>
      )
    case 'Container':
      return (
        <div className={styles.box}>
          {listOf(element['items']).map((inner, index) => (
            <Element key={index} element={inner} />
          ))}
        </div>
      )
    case 'Image':
      return <Picture url={textOf(element['url'])} alternative={textOf(element['altText'])} className={styles.picture} />
    case 'Input.ChoiceSet':
      return (
        <>
          <p className={styles.bold}>{textOf(element['label'])}</p>
          <ul className={styles.choices}>
            {listOf(element['choices']).map(({ title }, index) => (
              <li key={index}>{textOf(title)}</li>
            ))}
          </ul>
        </>
      )
    default:
      return null
  }
}

/** The picture of a draft is read by its hash, which ends the address that the card carries. */
function Picture({ url, alternative, className }: { url: string; alternative: string; className: string }) {
  const sha256 = /[0-9a-f]{64}$/.exec(url)?.[0]
  return sha256 === undefined ? null : <KeptPicture sha256={sha256} alternative={alternative} className={className} />
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter((member): member is Json => typeof member === 'object' && member !== null) : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
