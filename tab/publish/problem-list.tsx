import { Notice } from '../frame/notice'
import { useSpeech } from '../frame/speech'
import type { FieldProblem } from './list-draft-problems'
import { describeFieldProblem, nameOfField } from './problem-texts'

/** All that stops a draft, by field, in one place: the fields themselves may be far up the page. */
export function ProblemList({ problems }: { problems: readonly FieldProblem[] }) {
  const { words } = useSpeech()
  return (
    <Notice tone="wrong" title={words.publish.problemsTitle} urgent>
      <ul>
        {problems.map(({ path, problem }) => (
          <li key={`${path} ${problem}`}>
            {nameOfField(path, words)}: {describeFieldProblem(problem, words)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
