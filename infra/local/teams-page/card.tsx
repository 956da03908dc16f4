import { makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components'
import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, SubmitAction, type Action } from 'adaptivecards'
import MarkdownIt from 'markdown-it'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { CardAction } from '../connector/person-activities'
import { CARD_HOST_CONFIG } from './card-host-config'
import { useDevice, type Device } from './device'
import { drawOnPhone } from './phone-card'
import { readAsTeams } from './teams-card'
import { useWords } from './words'

/** Teams knows a part of Markdown only: no headings, tables, pictures or HTML. */
const markdown = new MarkdownIt('zero', { html: false, breaks: true }).enable(['emphasis', 'list', 'link', 'escape', 'newline'])
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text)
  result.didProcess = true
}

type CardProps = {
  card: object
  /** Clicked, and not yet answered. */
  isBusy: boolean
  onAction: (action: CardAction) => void
  onOpenUrl: (url: string) => void
}

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    overflowX: 'auto',
    overflowWrap: 'anywhere',
  },
  drawn: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
})

/** A card, drawn by Microsoft's own renderer. */
export function Card({ card, isBusy, onAction, onOpenUrl }: CardProps) {
  const styles = useStyles()
  const words = useWords()
  const place = useRef<HTMLDivElement>(null)
  const act = useEffectEvent((action: Action) => {
    if (action instanceof OpenUrlAction) onOpenUrl(action.url ?? '')
    else if (!isBusy && (action instanceof ExecuteAction || action instanceof SubmitAction)) onAction(toCardAction(action))
  })
  const open = useEffectEvent((url: string) => onOpenUrl(url))
  const device = useDevice()
  // A card that says the same again keeps what somebody has typed into it.
  const source = useMemo(() => JSON.stringify(card), [card])

  useEffect(() => {
    const drawn = new AdaptiveCard()
    drawn.hostConfig = new HostConfig(CARD_HOST_CONFIG)
    drawn.onExecuteAction = (action) => act(action)
    drawn.onAnchorClicked = (_, anchor) => {
      open(anchor.href)
      return true
    }
    const { card: known, instead } = seenOn(device, JSON.parse(source) as object, words.cardUnreadable)
    if (known) drawn.parse(readAsTeams(known))
    const isEmpty = drawn.getItemCount() + drawn.getActionCount() === 0
    const element = isEmpty ? undefined : drawn.render()
    const holder = place.current
    if (!holder) return undefined
    const hadFocus = holder.dataset.focused === 'true'
    holder.replaceChildren(element ?? paragraphOf(instead))
    // The button that was pressed is gone with its card; without this the keyboard would be thrown to the top of the page.
    if (hadFocus) holder.focus()
    return () => {
      holder.dataset.focused = String(holder.contains(document.activeElement))
    }
  }, [source, words, device])

  return (
    <div className={styles.card}>
      {isBusy && <ProgressBar thickness="medium" aria-label={words.loading} />}
      <div ref={place} tabIndex={-1} aria-busy={isBusy} className={mergeClasses('teams-card', styles.drawn)} />
    </div>
  )
}

/** Nothing, not an empty line, where nothing is to be seen. */
function paragraphOf(text: string): Node {
  const paragraph = document.createElement(text === '' ? 'span' : 'p')
  paragraph.textContent = text
  return paragraph
}

/** What the device makes of a card: as much of it as it knows, or what stands in its place. */
function seenOn(device: Device, card: object, unreadable: string): { card?: object; instead: string } {
  if (device === 'desktop') return { card, instead: unreadable }
  const seen = drawOnPhone(card)
  switch (seen.kind) {
    case 'drawn':
      return { card: seen.card, instead: unreadable }
    case 'text':
      return { instead: seen.text }
    case 'nothing':
      return { instead: '' }
    case 'unreadable':
      return { instead: unreadable }
  }
}

function toCardAction(action: ExecuteAction | SubmitAction): CardAction {
  const { id, title, data } = action
  return {
    type: action instanceof ExecuteAction ? 'Action.Execute' : 'Action.Submit',
    ...(id && { id }),
    ...(title && { title }),
    ...(action instanceof ExecuteAction && action.verb && { verb: action.verb }),
    data: data ?? {},
  }
}
