import { createContext, useContext } from 'react'
import type { AnswerOf } from '../../core/api/question'
import type { me } from '../../core/api/own-questions'

export type Me = AnswerOf<typeof me>

export const MeContext = createContext<Me | undefined>(undefined)

/** Who is using the tab. */
export function useMe(): Me {
  const person = useContext(MeContext)
  if (!person) throw new Error('a page was drawn before the service said who is asking')
  return person
}
