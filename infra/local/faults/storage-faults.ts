import { Server, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { FaultSettings } from './fault'
import { createFaultPlan, type FaultPlan } from './fault-plan'
import { DEPENDENCY_OF_OPTION, STORAGE_FAULTS_PATH } from './storage-control'
import { withFaults } from './with-faults'

/**
 * Loaded before Azurite (`--require`), which is not ours: puts the wrapper for faults around whatever its servers answer with,
 * and takes rules at an address of its own on any of its ports. Which server is which it reads from Azurite's options.
 */
function strikeInStorage(options: readonly string[]): void {
  const plan = createFaultPlan()
  const wrap = (listener: RequestListener): RequestListener => {
    let struck: RequestListener | undefined
    return (request, response) => {
      if (request.url === STORAGE_FAULTS_PATH) return void answerControl(plan, request, response)
      struck ??= withFaultsOfPort(listener, plan, options, request.socket.localPort)
      struck(request, response)
    }
  }
  const servers = Server.prototype as { on: (this: Server, name: string, listener: RequestListener) => Server }
  const { on } = servers
  servers.on = function (name, listener) {
    return on.call(this, name, name === 'request' ? wrap(listener) : listener)
  }
}

function withFaultsOfPort(listener: RequestListener, plan: FaultPlan, options: readonly string[], port: number | undefined): RequestListener {
  const option = options[options.indexOf(String(port)) - 1] ?? ''
  const on = DEPENDENCY_OF_OPTION[option]
  return on ? withFaults(listener, on, plan) : listener
}

/** No foreign page can send a PUT here, as nobody answers its browser's question whether it may. The tenant has checked the rules. */
async function answerControl(plan: FaultPlan, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  if (request.method === 'PUT') plan.set(JSON.parse(Buffer.concat(chunks).toString()) as FaultSettings)
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(plan.read()))
}

strikeInStorage(process.argv)
