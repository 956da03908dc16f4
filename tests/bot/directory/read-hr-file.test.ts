import { readHrFile } from '../../../bot/directory/read-hr-file'

const file = (fileName: string, text: string) => ({ fileName, bytes: new TextEncoder().encode(text) })

test('files handed in together are read as one', async () =>
  expect(await readHrFile([file('enheter.csv', 'enhet\nu1'), file('ansatte.csv', 'ansattnummer\n1')])).toMatchObject({ outcome: 'read', tables: [{ name: 'enheter' }, { name: 'ansatte' }] }))

test('the file that cannot be read is named', async () =>
  expect(await readHrFile([file('enheter.csv', 'enhet\nu1'), file('ansatte.pdf', 'x')])).toEqual({ outcome: 'refused', problem: 'wrong-type', fileName: 'ansatte.pdf' }))
