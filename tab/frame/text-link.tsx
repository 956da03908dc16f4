import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { AnchorHTMLAttributes } from 'react'

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
    textDecorationThickness: '1px',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationThickness: '2px' },
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineOffset: '2px', outlineColor: tokens.colorStrokeFocus2 },
  },
})

/** A link that looks like one without colour. To other sites it opens beside Teams and tells them nothing about us. */
export function TextLink({ className, href, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const styles = useStyles()
  const leaves = href !== undefined && !href.startsWith('#')
  return <a className={mergeClasses(styles.link, className)} href={href} {...(leaves && { target: '_blank', rel: 'noreferrer noopener' })} {...rest} />
}
