/** The style of words for those who hear the page: there, read aloud, and nowhere to be seen. */
export const HEARD_ONLY = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } as const
