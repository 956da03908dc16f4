import type { WheelActivity, WheelMark } from '../../core/api/wheel-views'
import { hrefOf } from '../frame/route'

/** The page of one obligation of an activity, where it is read, done and delegated. */
export function activityHref({ requirementId }: Pick<WheelActivity, 'requirementId'>, { round }: Pick<WheelMark, 'round'>, subject: string): string {
  return hrefOf({ page: 'activity', requirementId, round, subject })
}

export function goToActivity(...activity: Parameters<typeof activityHref>): void {
  window.location.hash = activityHref(...activity)
}
