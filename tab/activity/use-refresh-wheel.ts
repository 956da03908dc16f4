import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { activity, activityStandings, tasks, wheel } from '../../core/api/wheel-questions'
import { answerKey } from '../api/use-question'

/** Has everything that shows activities asked for anew: something was done to one of them. */
export function useRefreshWheel(): () => void {
  const answers = useQueryClient()
  return useCallback(() => {
    for (const question of [activity, tasks, wheel, activityStandings]) void answers.invalidateQueries({ queryKey: answerKey(question) })
  }, [answers])
}
