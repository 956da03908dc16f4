/** Where a link into an app of Teams leads: an app, and a page inside its tab. */
export type DeepLink = { appId: string; subPageId?: string }

/** Reads `https://teams.microsoft.com/l/entity/<app>/<entity>?context={"subEntityId":…}`; undefined for any other address. */
export function readDeepLink(url: string): DeepLink | undefined {
  if (!URL.canParse(url)) return undefined
  const { origin, pathname, searchParams } = new URL(url)
  const [, appId] = /^\/l\/entity\/([^/]+)\/[^/]+\/?$/.exec(pathname) ?? []
  if (origin !== 'https://teams.microsoft.com' || appId === undefined) return undefined
  const subPageId = readSubPageId(searchParams.get('context'))
  return { appId, ...(subPageId !== undefined && { subPageId }) }
}

function readSubPageId(context: string | null): string | undefined {
  if (context === null) return undefined
  try {
    const { subEntityId } = JSON.parse(context) as { subEntityId?: unknown }
    return typeof subEntityId === 'string' ? subEntityId : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
