import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { AnswerOf, AnyQuestion, InputOf } from '../../core/api/question'
import type { Ask } from './client'

export const AskContext = createContext<Ask | undefined>(undefined)

/** The answer to a question, loaded when it is first needed and kept up to date. */
export function useAnswer<Q extends AnyQuestion>(question: Q, input: InputOf<Q>): UseQueryResult<AnswerOf<Q>> {
  const ask = useAsk()
  return useQuery({ queryKey: answerKey(question, input), queryFn: ({ signal }) => ask(question, input, signal) })
}

/** The same, asked again and again as long as what came last says that it is changing. */
export function useWatchedAnswer<Q extends AnyQuestion>(question: Q, input: InputOf<Q>, watch: { everyMilliseconds: number; isChanging: (answer: AnswerOf<Q>) => boolean }): UseQueryResult<AnswerOf<Q>> {
  const ask = useAsk()
  return useQuery({
    queryKey: answerKey(question, input),
    queryFn: ({ signal }) => ask(question, input, signal),
    refetchInterval: ({ state: { data } }) => (data !== undefined && watch.isChanging(data) ? watch.everyMilliseconds : false),
  })
}

/** Something to be done: a signature, a publication. Never repeated by itself. */
export function useSend<Q extends AnyQuestion>(question: Q): UseMutationResult<AnswerOf<Q>, Error, InputOf<Q>> {
  const ask = useAsk()
  return useMutation({ mutationFn: (input: InputOf<Q>) => ask(question, input) })
}

/** Under what an answer is kept; without an input, all answers to the question. */
export function answerKey<Q extends AnyQuestion>({ path }: Q, input?: InputOf<Q>): readonly unknown[] {
  return input === undefined ? [path] : [path, input]
}

function useAsk(): Ask {
  const ask = useContext(AskContext)
  if (!ask) throw new Error('a question was put outside of AskContext')
  return ask
}
