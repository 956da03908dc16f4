import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node'

/** Entra answers within a second; what waits for a token waits for nothing else. */
const TIMEOUT_MILLISECONDS = 10_000

/** The way to Entra for MSAL, whose own waits for as long as the connection stays open. */
export function createTokenNetwork(timeoutMilliseconds = TIMEOUT_MILLISECONDS): INetworkModule {
  async function ask<Body>(method: 'GET' | 'POST', url: string, { headers = {}, body }: NetworkRequestOptions = {}): Promise<NetworkResponse<Body>> {
    const response = await fetch(url, { method, headers, ...(body !== undefined && { body }), redirect: 'error', signal: AbortSignal.timeout(timeoutMilliseconds) })
    return { status: response.status, headers: Object.fromEntries(response.headers), body: (await response.json()) as Body }
  }
  return {
    sendGetRequestAsync: (url, options) => ask('GET', url, options),
    sendPostRequestAsync: (url, options) => ask('POST', url, options),
  }
}
