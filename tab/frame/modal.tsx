import { makeStyles, tokens } from '@fluentui/react-components'
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'

const useStyles = makeStyles({
  modal: {
    width: 'min(600px, calc(100vw - 24px))',
    maxHeight: 'calc(100dvh - 24px)',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.5)' },
    '@media (min-width: 640px)': { padding: tokens.spacingHorizontalXXL },
  },
  title: { margin: `0 0 ${tokens.spacingVerticalL}`, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, '& > p': { margin: 0 } },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXL,
    '@media (max-width: 480px)': { flexDirection: 'column' },
  },
})

/**
 * Asks for something before all else. It is the browser's own dialog: that keeps the keyboard inside, the page behind out of
 * reach, and gives the focus back to where it was, also when the page changes under it.
 */
export function Modal({ title, role = 'dialog', onCancel, children }: { title: string; role?: 'dialog' | 'alertdialog'; onCancel: () => void; children: ReactNode }) {
  const styles = useStyles()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={id}
      className={styles.modal}
      onCancel={(event) => {
        // A file chooser that is left sends this too, and it bubbles.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onCancel()
      }}
    >
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}

export function ModalBody({ children }: { children: ReactNode }) {
  const styles = useStyles()
  return <div className={styles.body}>{children}</div>
}

/** The ways out, the safe one first. */
export function ModalActions({ children }: { children: ReactNode }) {
  const styles = useStyles()
  return <div className={styles.actions}>{children}</div>
}
