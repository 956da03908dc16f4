import type { ControlQuestion } from './lesson'

/** Below this many people a figure would be about somebody. */
export const SMALLEST_GROUP = 5

export type GivenAnswer = { questionId: string; chosen: readonly string[]; isRight: boolean; contentSha256: string; answeredAt: string }

/** A count that is absent would be about one to four people, or let one be worked out that is. */
export type QuestionFigures = {
  question: ControlQuestion
  people?: number
  wrong?: number
  options: { optionId: string; isRight: boolean; chosen?: number }[]
}

/**
 * How each question of a lesson was answered the first time somebody met it, whoever they are: for the one who improves the lesson.
 * `isAsNow` says whether a content had the question word for word; other answers would be to something else.
 */
export function countAnswers(
  questions: readonly ControlQuestion[],
  people: readonly (readonly GivenAnswer[])[],
  isAsNow: (questionId: string, contentSha256: string) => boolean,
): QuestionFigures[] {
  return questions.map((question) => {
    const { questionId } = question
    const firsts = people.flatMap((answers) => findFirst(answers.filter((answer) => answer.questionId === questionId && isAsNow(questionId, answer.contentSha256))) ?? [])
    const options = optionsOf(question).map((option) => ({ ...option, chosen: firsts.filter(({ chosen }) => chosen.includes(option.optionId)).length }))
    if (firsts.length < SMALLEST_GROUP) return { question, options: options.map(({ optionId, isRight }) => ({ optionId, isRight })) }
    const wrong = firsts.filter(({ isRight }) => !isRight).length
    const chosen = options.map((option) => option.chosen)
    const shown = question.kind === 'multiple' ? chosen.map((count) => hideIfFew(count, firsts.length)) : hideFew(chosen)
    const shownWrong = hideIfFew(wrong, firsts.length)
    return {
      question,
      people: firsts.length,
      ...(shownWrong !== undefined && { wrong: shownWrong }),
      options: options.map(({ optionId, isRight }, index) => {
        const count = shown[index]
        return { optionId, isRight, ...(count !== undefined && { chosen: count }) }
      }),
    }
  })
}

function findFirst(answers: readonly GivenAnswer[]): GivenAnswer | undefined {
  return answers.reduce<GivenAnswer | undefined>((first, answer) => (first && first.answeredAt <= answer.answeredAt ? first : answer), undefined)
}

function optionsOf(question: ControlQuestion): { optionId: string; isRight: boolean }[] {
  if (question.kind !== 'true-false') return question.options
  return [true, false].map((value) => ({ optionId: String(value), isRight: question.isTrue === value }))
}

/** Neither those who did nor those who did not may be a few. */
function hideIfFew(count: number, of: number): number | undefined {
  return isFew(count) || isFew(of - count) ? undefined : count
}

/** Counts that add up to everybody: beside a hidden one another is hidden, until what is left over is no few. */
function hideFew(counts: readonly number[]): (number | undefined)[] {
  const hidden = new Set(counts.flatMap((count, index) => (isFew(count) ? [index] : [])))
  const rest = counts.map((count, index) => ({ count, index })).filter(({ count, index }) => count > 0 && !hidden.has(index)).sort((a, b) => a.count - b.count)
  const sum = () => [...hidden].reduce((total, index) => total + (counts[index] ?? 0), 0)
  while (hidden.size > 0 && (hidden.size < 2 || sum() < SMALLEST_GROUP)) {
    const next = rest.shift()
    if (!next) break
    hidden.add(next.index)
  }
  return counts.map((count, index) => (hidden.has(index) ? undefined : count))
}

function isFew(count: number): boolean {
  return count > 0 && count < SMALLEST_GROUP
}
