/**
 * Whether our connector token may be sent there. Asked of every activity and again before every call out, stored
 * conversation references included: one poisoned address would hand the token to a stranger. Compares the host with its
 * port, since the paths differ between regions.
 */
export function isAllowedServiceUrl(serviceUrl: string, allowedHosts: readonly string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false
  const { protocol, host, username, password } = new URL(serviceUrl)
  return protocol === 'https:' && username === '' && password === '' && allowedHosts.includes(host)
}
