import { rules } from '../../../core/api/rules-questions'
import { importWheel, MOST_WHEEL_ROWS, previewWheelImport } from '../../../core/api/wheel-import-questions'
import { makeWheelTemplate } from '../../../core/publishing/wheel-columns'
import type { FrontDoor } from '../web/front-door'
import { openRulesDoor } from './open-rules-door'
import { CONTROLLER, handIn } from './sample-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openRulesDoor()))
afterEach(() => door.close())

const FILE = handIn('hjul.csv', makeWheelTemplate('nb'))
const preview = async (file = FILE) => (await door.ask(previewWheelImport, { file }, CONTROLLER)).answer
const ready = async (file = FILE) => {
  const answer = await preview(file)
  if (answer?.outcome !== 'ready') throw new Error(JSON.stringify(answer))
  return answer
}

describe('a wheel in a sheet', () => {
  it('is looked over row by row, and nothing is stored', async () => {
    const before = await door.everythingKept()
    expect(await ready(handIn('hjul.csv', 'tittel;nivå;når\nVernerunde;tjenestested;30. april\nØvelse;etasje;31. april\n'))).toMatchObject({
      counts: { new: 1, known: 0, wrong: 1 },
      rows: [
        { row: 2, title: 'Vernerunde', outcome: 'new', dueOn: '2027-04-30' },
        { row: 3, title: 'Øvelse', outcome: 'wrong', problems: ['unknown-level', 'no-such-day'] },
      ],
    })
    expect(await door.everythingKept()).toEqual(before)
  })

  it('becomes drafts, once, and publishes nothing', async () => {
    const { importKey, mapping } = await ready()
    const carryOut = () => door.ask(importWheel, { file: FILE, mapping, importKey }, CONTROLLER)
    expect((await carryOut()).answer).toEqual({ saved: 2, known: 0 })
    expect((await carryOut()).answer).toEqual({ saved: 0, known: 2 })
    const { answer } = await door.ask(rules, {}, CONTROLLER)
    expect(answer?.requirements.find(({ requirementId }) => requirementId === 'vernerunde')).toMatchObject({ kind: 'act', activity: { theme: 'hse', isShownOnly: false }, draft: { revision: 1 } })
    expect(answer?.requirements.find(({ requirementId }) => requirementId === 'vernerunde')?.published).toBeUndefined()
  })

  it('is refused when the file or the columns are others than were looked over', async () => {
    const { importKey, mapping } = await ready()
    const other = { ...mapping, columns: { ...mapping.columns, titleNb: mapping.columns.guidance } }
    expect((await door.ask(importWheel, { file: FILE, mapping: other, importKey }, CONTROLLER)).problem?.code).toBe('out-of-date')
    expect((await door.ask(importWheel, { file: handIn('hjul.csv', makeWheelTemplate('nn')), mapping, importKey }, CONTROLLER)).problem?.code).toBe('out-of-date')
  })

  it('that is no sheet, or has too many rows, is told why', async () => {
    expect(await preview({ fileName: 'hjul.xlsx', contentBase64: Buffer.from('not a workbook').toString('base64') })).toMatchObject({ outcome: 'unreadable', problem: 'wrong-type' })
    expect(await preview(handIn('hjul.csv', ''))).toMatchObject({ outcome: 'unreadable', problem: 'empty' })
    expect(await preview(handIn('hjul.csv', `tittel;når\n${'a;mai\n'.repeat(MOST_WHEEL_ROWS + 1)}`))).toMatchObject({ outcome: 'unreadable', problem: 'too-many-rows' })
  })
})
