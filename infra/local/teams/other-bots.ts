import { Router, type Express } from 'express'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { z } from 'zod'
import { createChatApi } from './chat-api'
import { openBot, type Bot, type BotOptions } from './open-bot'

export type OtherBot = { appId: string; displayName: string; messagesUrl: string }

/** Bots that somebody registers beside the app's own. Each has chats of its own, and is an app in the catalogue of Teams. */
export type OtherBots = {
  open: (bot: OtherBot) => void
  /** The connector of the bot that asks; none when it is not among these. */
  findConnector(request: Pick<IncomingMessage, 'headers'>): Express | undefined
  /** What people do with them: `/bots/{appId}/people/{oid}/…`, as for the app's own. */
  api: Router
  close(): void
}

export type OtherBotsOptions = Omit<BotOptions, 'botAppId' | 'name' | 'messagesUrl' | 'chatsFile'> & { folder: string }

export function createOtherBots({ folder, ...options }: OtherBotsOptions): OtherBots {
  const { issuer, graph } = options.microsoft365
  const bots = new Map<string, Bot & { chatApi: Router }>()
  const api = Router()
  api.use('/bots/:bot/people/:oid', (request, response, next) => {
    const bot = bots.get(z.string().parse(request.params.bot))
    if (!bot) return void response.status(404).json({ problem: 'no such bot' })
    bot.chatApi(request, response, next)
  })

  return {
    open({ appId, displayName, messagesUrl }) {
      const bot = openBot({ ...options, botAppId: appId, name: displayName, messagesUrl, chatsFile: join(folder, `chats-${appId}.sqlite`) })
      bots.set(appId, { ...bot, chatApi: createChatApi({ directory: graph.directory, issuer, chats: bot.chats, deeds: bot.deeds, botAppId: appId }) })
      graph.teams.add({ externalId: appId, displayName, version: '1.0.0', botId: appId, webApplicationId: appId })
      graph.teams.connect(appId, bot.installations)
    },
    findConnector: ({ headers }) => bots.get(askingApp(headers.authorization) ?? '')?.connector,
    api,
    close() {
      for (const { chats } of bots.values()) chats.close()
    },
  }
}

/** The application that a token speaks of. Nothing is verified yet: that connector does it which is chosen by this. */
function askingApp(authorization: string | undefined): string | undefined {
  const claims = /^Bearer [\w-]+\.([\w-]+)\./.exec(authorization ?? '')?.[1]
  if (claims === undefined) return undefined
  try {
    return z.object({ appid: z.string() }).safeParse(JSON.parse(Buffer.from(claims, 'base64url').toString())).data?.appid
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
