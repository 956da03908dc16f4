import { createServer } from 'node:http'
import express from 'express'
import { createFigures } from '../../../bot/api/figures'
import { answered, refused, type ApiPorts, type Handler } from '../../../bot/api/handler'
import { createWheelYears } from '../../../bot/api/wheel-years'
import { createLearningFigures } from '../../../bot/api/learning-figures'
import { readTables } from '../../../bot/files/read-tables'
import { createRateLimit } from '../../../bot/web/rate-limit'
import { serveWheelFiles } from '../../../bot/web/wheel-files'
import { wheel } from '../../../core/api/wheel-questions'
import { NOW, oidOf } from '../../sample/sample-log'
import { activityOf, markOn } from '../../core/wheel/wheel-sample'
import { listenLocally } from '../entra/play-tab-issuer'
import { readPdf } from '../pdf/read-pdf'
import { paperOf } from '../pdf/sample-paper'
import { openFrontDoor, type FrontDoor } from './front-door'

// The libraries are loaded when the first file is asked for.
jest.setTimeout(30_000)

/** Answers as the wheel's does, for leaders of one unit. */
const HANDLER: Handler<typeof wheel> = {
  question: wheel,
  mayAsk: ['leader'],
  handle: ({ input }) => Promise.resolve(input.unitId === 'u-secret' ? refused('not-found') : answered(paperOf([activityOf('round', [markOn('2026-12-01')], { title: '=Vernerunde' })]).answer)),
}

let door: FrontDoor
let url: string
let server: ReturnType<typeof createServer>
beforeAll(async () => {
  door = await openFrontDoor()
  const { api, checkTabToken, config, log, readHealth } = door.parts
  const ports: ApiPorts = { ...api, findFigures: createFigures(), findLearning: createLearningFigures(api.clock), findWheelYear: createWheelYears(), settings: config }
  const web = express()
  serveWheelFiles(web, HANDLER, 'Fjordvik kommune', { checkToken: checkTabToken, takeQuestion: createRateLimit(api.clock), readHealth, ports, log })
  server = createServer(web)
  url = await listenLocally(server)
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await door.close()
})

async function take(ending: string, query = 'year=2026&language=nb', as: 'leader' | 'employee' | 'disabled' | 'nobody' = 'leader') {
  const seconds = Math.floor(NOW.getTime() / 1000)
  const token = as === 'nobody' ? undefined : await door.issuer.mint(oidOf(as), { iat: seconds - 60, nbf: seconds - 60, exp: seconds + 3_600 })
  const response = await fetch(`${url}/api/wheel.${ending}?${query}`, { headers: { connection: 'close', ...(token && { authorization: `Bearer ${token}` }) } })
  return { status: response.status, type: response.headers.get('content-type'), name: response.headers.get('content-disposition'), bytes: new Uint8Array(await response.arrayBuffer()) }
}

describe('the wheel as a file', () => {
  it('is a page of paper, under a name of our own', async () => {
    const { status, type, name, bytes } = await take('pdf')
    expect([status, type, name]).toEqual([200, 'application/pdf', 'attachment; filename="kvitter-2026.pdf"'])
    expect(readPdf(bytes)).toMatchObject({ isPdf: true, pages: 1 })
    expect(readPdf(bytes).text).toContain('av Navn leader')
  })

  it('is a workbook and a CSV file, whose cells are never formulas', async () => {
    const [workbook, text] = [await take('xlsx'), await take('csv')]
    expect([workbook.status, text.status, text.type]).toEqual([200, 200, 'text/csv; charset=utf-8'])
    expect(await readTables('a.xlsx', workbook.bytes)).toMatchObject({ tables: [{ name: 'Årshjul 2026', rows: [{ cells: expect.arrayContaining(['2026-12-01', '=Vernerunde']) as unknown }] }, { name: 'Om' }] })
    expect(new TextDecoder().decode(text.bytes)).toContain("'=Vernerunde")
  })

  it.each(['pdf', 'xlsx', 'csv'])('is given as %s to nobody who may not ask the question', async (ending) => {
    expect((await take(ending, undefined, 'nobody')).status).toBe(401)
    expect((await take(ending, undefined, 'employee')).status).toBe(403)
    expect((await take(ending, undefined, 'disabled')).status).toBe(403)
    expect((await take(ending, 'year=2026&language=nb&unitId=u-secret')).status).toBe(404)
    expect((await take(ending, 'year=2026&language=nb&actor=x')).status).toBe(400)
    expect((await take(ending, 'year=2026')).status).toBe(400)
  })
})
