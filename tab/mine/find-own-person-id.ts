import { z } from 'zod'
import type { recordedAboutMe } from '../../core/api/own-questions'
import type { AnswerOf } from '../../core/api/question'

const AboutPerson = z.object({ personId: z.string() })

/** Who I am in the log, from my own part of the organisation's facts: the tab knows it from nowhere else. Undefined for who was never in it. */
export function findOwnPersonId({ organisation }: Pick<AnswerOf<typeof recordedAboutMe>, 'organisation'>): string | undefined {
  return organisation.map(({ change }) => AboutPerson.safeParse(change).data?.personId).find((personId) => personId !== undefined)
}
