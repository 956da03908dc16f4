import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left'
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react'
import { hrefOf, type Route } from './route'
import { TextLink } from './text-link'

/** Whether the page that arrives may take the focus. The first one may not: the person may be typing elsewhere in Teams. */
export const ArrivalContext = createContext<() => 'first' | 'later'>(() => 'first')

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL, maxWidth: '720px', width: '100%' },
  wide: { maxWidth: '1120px' },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  lead: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, maxWidth: '64ch' },
  back: { alignSelf: 'flex-start', display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minHeight: '32px' },
})

export type PageProps = { title: string; titleLanguage?: string; lead?: ReactNode; back?: { to: Route; name: string }; wide?: boolean; children: ReactNode }

/** A page with its heading. The heading gets the focus on arrival, so that a screen reader says where one is. */
export function Page({ title, titleLanguage, lead, back, wide = false, children }: PageProps) {
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  const arrive = useContext(ArrivalContext)
  useEffect(() => {
    if (arrive() === 'later') heading.current?.focus()
  }, [arrive])
  useEffect(() => {
    document.title = `${title} – Kvitter`
  }, [title])
  return (
    <div className={mergeClasses(styles.page, wide && styles.wide)}>
      <header className={styles.head}>
        {back && (
          <TextLink href={hrefOf(back.to)} className={styles.back} data-print="never">
            <ArrowLeft20Regular aria-hidden />
            {back.name}
          </TextLink>
        )}
        <h1 ref={heading} tabIndex={-1} className={styles.title} lang={titleLanguage}>
          {title}
        </h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  )
}
