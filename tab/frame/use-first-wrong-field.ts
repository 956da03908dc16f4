import { useEffect, useRef, useState, type RefObject } from 'react'

/** Brings the keyboard to the first field that is marked as wrong each time `showFirstWrong` is called. */
export function useFirstWrongField(): { formRef: RefObject<HTMLFormElement | null>; showFirstWrong: () => void } {
  const formRef = useRef<HTMLFormElement>(null)
  const [attempts, setAttempts] = useState(0)
  // After the marks are drawn.
  useEffect(() => {
    if (attempts > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])
  return { formRef, showFirstWrong: () => setAttempts((before) => before + 1) }
}
