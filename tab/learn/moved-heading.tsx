import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useRef, type ReactNode } from 'react'

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none', scrollMarginTop: '16px' },
  quiet: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
})

/** Whether what is drawn next may take the focus: once after each deed of the person, never because the page was loaded. */
export function useMoving(): { move: () => void; takesFocus: () => boolean } {
  const isMoving = useRef(false)
  const move = useCallback(() => void (isMoving.current = true), [])
  const takesFocus = useCallback(() => {
    const moves = isMoving.current
    isMoving.current = false
    return moves
  }, [])
  return { move, takesFocus }
}

/** The heading of what took the place of the thing that was pressed: without this a keyboard would be back at the top of Teams. */
export function MovedHeading({ takesFocus, id, isQuiet = false, children }: { takesFocus: () => boolean; id?: string; /** Where something below it is what is read. */ isQuiet?: boolean; children: ReactNode }) {
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus()) heading.current?.focus()
  }, [takesFocus])
  return (
    <h3 ref={heading} id={id} tabIndex={-1} className={mergeClasses(styles.heading, isQuiet && styles.quiet)}>
      {children}
    </h3>
  )
}
