import { z } from 'zod'

/**
 * One question that the tab may put to the service. The browser and the service share this value: the path, what is sent
 * (query string for GET, JSON body otherwise) and what comes back. The service takes and gives exactly that; a tab that is a
 * build behind drops what it does not know.
 */
export type Question<Input extends z.ZodType, Answer extends z.ZodType> = {
  method: 'GET' | 'POST' | 'PUT'
  path: `/api/${string}`
  input: Input
  answer: Answer
}
export type AnyQuestion = Question<z.ZodType, z.ZodType>
export type InputOf<Q extends AnyQuestion> = z.infer<Q['input']>
export type AnswerOf<Q extends AnyQuestion> = z.infer<Q['answer']>

export function question<Input extends z.ZodType, Answer extends z.ZodType>(value: Question<Input, Answer>): Question<Input, Answer> {
  return value
}

/** Why the service refused. The tab has a text for each in three languages; `reference` finds the line in the log. */
export const ApiProblem = z.strictObject({
  code: z.enum([
    'unauthenticated',
    'forbidden',
    'not-found',
    'bad-input',
    'out-of-date',
    'already-signed',
    'already-completed',
    'bad-day',
    'not-registered',
    'already-void',
    'not-ready',
    'guest',
    'disabled',
    'not-begun',
    'left',
    'unavailable',
    'failed',
  ]),
  reference: z.string(),
  /** Where the input was wrong, `texts.nn.markdown`. */
  fields: z.array(z.strictObject({ path: z.string(), problem: z.string() })).optional(),
})
export type ApiProblem = z.infer<typeof ApiProblem>
