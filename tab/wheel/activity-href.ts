import type { WheelActivity, WheelMark } from '../../core/api/wheel-views'

/** The page of one obligation of an activity, where it is read, done and delegated. */
export function activityHref({ requirementId }: Pick<WheelActivity, 'requirementId'>, { round }: Pick<WheelMark, 'round'>, subject: string): string {
  return `#/activity/${[requirementId, round, subject].map(encodeURIComponent).join('/')}`
}

export function goToActivity(...activity: Parameters<typeof activityHref>): void {
  window.location.hash = activityHref(...activity)
}
