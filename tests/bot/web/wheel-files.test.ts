import { readTables } from '../../../bot/files/read-tables'
import { NOW, oidOf, type SamplePerson } from '../../sample/sample-log'
import { requirementPublication, YEARLY } from '../../sample/sample-rules'
import { readPdf } from '../pdf/read-pdf'
import { openFrontDoor, type FrontDoor } from './front-door'

// The libraries are loaded when the first file is asked for.
jest.setTimeout(30_000)

const title = { nb: '=Vernerunde på øya', nn: '=Vernerunde på øya', en: '=Round on the island' }
const FACTS = [requirementPublication({ ...YEARLY, title, schedule: { kind: 'one-off', dueOn: '2026-12-01', leadDays: 30 } })]

let door: FrontDoor
beforeAll(async () => void (door = await openFrontDoor({ facts: FACTS })))
afterAll(() => door.close())

async function take(ending: string, query: string, as: SamplePerson | 'guest' | 'nobody' = 'leader') {
  const seconds = Math.floor(NOW.getTime() / 1000)
  const token = as === 'nobody' ? undefined : await door.issuer.mint(oidOf(as), { iat: seconds - 60, nbf: seconds - 60, exp: seconds + 3_600 })
  const response = await door.send(`/api/wheel.${ending}?${query}`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })
  return { status: response.status, type: response.headers.get('content-type'), name: response.headers.get('content-disposition'), bytes: new Uint8Array(await response.arrayBuffer()) }
}

const OF_UNIT = 'year=2026&language=nb&unitId=u-kindergarten'
const MINE = 'year=2026&language=nb&mine=yes'

describe('the wheel as a file', () => {
  it('is a page of paper, under a name of our own, and says who took it', async () => {
    const { status, type, name, bytes } = await take('pdf', OF_UNIT)
    expect([status, type, name]).toEqual([200, 'application/pdf', 'attachment; filename="kvitter-2026.pdf"'])
    const { isPdf, pages, text } = readPdf(bytes)
    expect([isPdf, pages]).toEqual([true, 1])
    for (const said of ['Årshjul for Solbakken barnehage 2026', '=Vernerunde på øya', 'av Navn leader']) expect(text).toContain(said)
  })

  it('is a workbook and a CSV file, whose cells are never formulas', async () => {
    const [workbook, text] = [await take('xlsx', OF_UNIT), await take('csv', OF_UNIT)]
    expect([workbook.status, text.status, text.type]).toEqual([200, 200, 'text/csv; charset=utf-8'])
    expect(await readTables('a.xlsx', workbook.bytes)).toMatchObject({ tables: [{ name: 'Årshjul 2026', rows: [{ cells: expect.arrayContaining(['2026-12-01', '=Vernerunde på øya']) as unknown }] }, { name: 'Om' }] })
    expect(new TextDecoder().decode(text.bytes)).toContain("'=Vernerunde på øya")
  })

  it('is one’s own where that was asked for, and says so', async () => {
    expect(readPdf((await take('pdf', MINE)).bytes).text).toContain('Mitt årshjul 2026')
    const ofOther = await take('csv', MINE, 'employee')
    expect([ofOther.status, new TextDecoder().decode(ofOther.bytes).trim().split('\r\n')]).toEqual([200, [expect.stringContaining('Frist,Aktivitet')]])
  })

  it.each(['pdf', 'xlsx', 'csv'])('is given as %s to nobody who would not be answered', async (ending) => {
    expect((await take(ending, OF_UNIT, 'nobody')).status).toBe(401)
    for (const who of ['guest', 'disabled', 'leaver'] as const) expect((await take(ending, OF_UNIT, who)).status).toBe(403)
    expect((await take(ending, OF_UNIT, 'employee')).status).toBe(404)
    expect((await take(ending, 'year=2026&language=nb&unitId=u-education')).status).toBe(404)
    expect((await take(ending, `${OF_UNIT}&actor=x`)).status).toBe(400)
    expect((await take(ending, 'language=nb')).status).toBe(400)
  })
})
