/** The tab's `entityId` in the app's manifest. */
export const TAB_ENTITY_ID = 'kvitter'

/** Addresses that cards point to. */
export type Links = {
  whistleblowingUrl: string
  tab(subPageId: string): string
  /** Where the picture of a published lesson is read, by anybody. */
  picture(sha256: string): string
}

/**
 * Links into the tab as Teams wants them: the catalogue's id of the app, not the manifest's, and the page within as
 * `subEntityId`. `webUrl` serves those who open the link outside Teams.
 */
export function createLinks({ teamsAppId, publicUrl, whistleblowingUrl }: { teamsAppId: string; publicUrl: string; whistleblowingUrl: string }): Links {
  return {
    whistleblowingUrl,
    tab(subPageId) {
      const query = new URLSearchParams({
        webUrl: `${publicUrl}/tab/#/${subPageId}`,
        label: 'Kvitter',
        context: JSON.stringify({ subEntityId: subPageId }),
      })
      // Teams takes %20, not the plus that forms use.
      return `https://teams.microsoft.com/l/entity/${teamsAppId}/${TAB_ENTITY_ID}?${query.toString().replaceAll('+', '%20')}`
    },
    picture: (sha256) => `${publicUrl}/pictures/${sha256}`,
  }
}
