import { makeStyles, tokens } from '@fluentui/react-components'
import Markdown, { type MarkdownToJSX } from 'markdown-to-jsx'
import type { AnchorHTMLAttributes, ImgHTMLAttributes } from 'react'
import { splitIntoBlocks, type TextBlock } from '../../core/documents/document-text'
import { localeOf, type Language } from '../../core/language/language'
import { TextLink } from '../frame/text-link'

const useStyles = makeStyles({
  text: {
    maxWidth: '66ch',
    fontSize: '1.0625rem',
    lineHeight: 1.6,
    '& h2': { margin: '1.6em 0 0.4em', fontSize: '1.25rem', lineHeight: 1.35 },
    '& h3': { margin: '1.4em 0 0.3em', fontSize: '1.0625rem', lineHeight: 1.4 },
    '& > :first-child': { marginTop: 0 },
    '& p': { margin: '0 0 0.9em' },
    '& ul, & ol': { margin: '0 0 0.9em', paddingLeft: '1.4em' },
    '& li': { marginBottom: '0.35em' },
    '& blockquote': { margin: '0 0 0.9em', paddingLeft: '1em', borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
    '& table': { display: 'block', overflowX: 'auto', borderCollapse: 'collapse' },
    '& td, & th': { textAlign: 'left', verticalAlign: 'top', padding: '4px 12px 4px 0' },
    '& pre': { whiteSpace: 'pre-wrap' },
  },
})

// The text comes from the municipality, yet it is drawn as if anybody had written it: no HTML, no pictures, links to https only.
const OPTIONS: MarkdownToJSX.Options = {
  disableParsingRawHTML: true,
  sanitizer: (address) => (address.startsWith('https://') ? address : null),
  overrides: {
    a: ({ href, title, children }: AnchorHTMLAttributes<HTMLAnchorElement>) => (href ? <TextLink href={href} title={title}>{children}</TextLink> : <>{children}</>),
    img: ({ alt }: ImgHTMLAttributes<HTMLImageElement>) => <>{alt}</>,
  },
}
const INLINE: MarkdownToJSX.Options = { ...OPTIONS, forceInline: true }
const BLOCK: MarkdownToJSX.Options = { ...OPTIONS, forceBlock: true }

/** The words of a document, in its own language. Its title stands over it as the heading of the page, so it is not said twice. */
export function DocumentText({ title, markdown, language }: { title: string; markdown: string; language: Language }) {
  const styles = useStyles()
  const [first, ...rest] = splitIntoBlocks(markdown)
  const blocks = first === undefined ? [] : first.kind === 'heading' && first.text === title ? rest : [first, ...rest]
  return (
    <div className={styles.text} lang={localeOf(language)}>
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { block: TextBlock }) {
  if (block.kind === 'paragraph') return <Markdown options={BLOCK}>{block.text}</Markdown>
  const Heading = block.level === 3 ? 'h3' : 'h2'
  return (
    <Heading>
      <Markdown options={INLINE}>{block.text}</Markdown>
    </Heading>
  )
}
