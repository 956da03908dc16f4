/** Something a person can put right; its message is the one line that says how. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError'
}
