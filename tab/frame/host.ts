/** The themes Teams has; a name we do not know is drawn light. */
export type ThemeName = 'default' | 'dark' | 'contrast'

export type HostAnswer =
  | { outcome: 'inside'; locale: string; theme: ThemeName; /** From a link into the tab: anybody can write one. */ subPageId: string | undefined }
  | { outcome: 'outside' }

/** What the tab needs of the program it is shown in. */
export type Host = {
  connect: () => Promise<HostAnswer>
  onThemeChange: (change: (theme: ThemeName) => void) => void
  /** A token for our own service; a fresh one when the last has run out. */
  getToken: () => Promise<string>
  /** The first page is there: the host may take its own loading picture away. */
  showReady: () => void
}
