import { app, authentication } from '@microsoft/teams-js'
import type { Host, ThemeName } from './frame/host'

/** teams-js itself gives up after 60 s; somebody who opened the address in a browser should not wait for that. */
export const TEAMS_ANSWERS_WITHIN_MS = 4_000

/** Teams around us. The only file that speaks to teams-js. */
export const teams: Host = {
  async connect() {
    if (!(await answersInTime())) return { outcome: 'outside' }
    const context = await app.getContext()
    return {
      outcome: 'inside',
      locale: context.app.locale,
      theme: themeNameOf(context.app.theme),
      subPageId: context.page.subPageId,
    }
  },
  onThemeChange(change) {
    app.registerOnThemeChangeHandler((theme) => change(themeNameOf(theme)))
  },
  getToken: () => authentication.getAuthToken(),
  showReady() {
    app.notifyAppLoaded()
    // Answers only where the host says it supports that; nothing here waits for it.
    void app.notifySuccess()
  },
}

async function answersInTime(): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), TEAMS_ANSWERS_WITHIN_MS)
  })
  // Rejects at once where there is no window above ours: a plain browser tab.
  const answered = app.initialize().then(
    () => true,
    () => false,
  )
  const inTime = await Promise.race([answered, tooLate])
  clearTimeout(timer)
  return inTime
}

function themeNameOf(theme: string | undefined): ThemeName {
  return theme === 'dark' || theme === 'contrast' ? theme : 'default'
}
