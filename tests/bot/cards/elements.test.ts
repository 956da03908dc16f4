import { choiceInput, execute, italic, labelled, notice, openUrl, picture, plain, quotation, title, whistleblowingLine, writtenInput } from '../../../bot/cards/elements'
import { nodesOf } from './card-contract'

const NASTY = '[x](https://evil.example) **y** {{DATE(1)}}'

describe('elements that carry data', () => {
  it.each([
    ['a title', title(NASTY)],
    ['a labelled value', labelled('Fra', NASTY)],
    ['a label', labelled(NASTY, 'x')],
    ['a notice', notice(NASTY)],
    ['a quotation', quotation(NASTY)],
    ['italics', italic(NASTY)],
    ['plain text', plain(NASTY)],
  ])('%s is never read as Markdown or a macro', (_, element) => {
    expect(nodesOf(element).some(({ type }) => type === 'TextBlock')).toBe(false)
    expect(JSON.stringify(element)).not.toContain('{{')
    expect(JSON.stringify(element)).toContain('[x](https://evil.example)')
  })

  it('keeps a label and its value apart', () => expect(nodesOf(labelled('Fra', 'Kari')).flatMap(({ text }) => text ?? [])).toEqual(['Fra: ', 'Kari']))

  it('keeps the lines somebody wrote', () => expect(nodesOf(quotation('a\n\nb')).filter(({ type }) => type === 'TextRun')).toHaveLength(2))
})

describe('buttons', () => {
  it('send the same by either way', () =>
    expect(execute('sign', 'Jeg bekrefter', { step: 0 })).toMatchObject({ verb: 'sign', data: { step: 0 }, fallback: { type: 'Action.Submit', data: { step: 0, verb: 'sign' } } }))

  it('leave inputs alone unless they need them, so that «Tilbake» works with an empty field', () => {
    expect(execute('show-sign', 'Tilbake')).toMatchObject({ associatedInputs: 'none', fallback: { associatedInputs: 'none' } })
    expect(execute('send-question', 'Send', {}, { needsInputs: true })).not.toHaveProperty('associatedInputs')
  })

  it('have short names', () => expect(execute('x', 'y'.repeat(500)).title.length + openUrl('y'.repeat(500), 'https://x').title.length).toBe(120))
})

it('asks for writing with a label and an error message', () =>
  expect(writtenInput({ id: 'a', label: 'b', placeholder: 'c', errorMessage: 'd', maxLength: 9 })).toMatchObject({ type: 'Input.Text', isRequired: true, label: 'b', errorMessage: 'd', maxLength: 9 }))

it('offers all answers in sight, each as a plain line', () => {
  const input = choiceInput({ id: 'a', label: 'b', errorMessage: 'c', isMultiSelect: true, choices: [{ title: `${'x'.repeat(500)}\u202E`, value: 'one' }] })
  expect(input).toMatchObject({ type: 'Input.ChoiceSet', style: 'expanded', isMultiSelect: true, isRequired: true, wrap: true })
  expect((input['choices'] as { title: string }[])[0]?.title).toMatch(/^x{149}…$/)
})

it('says in words what a picture shows', () => expect(picture('https://x.test/p', 'En\nlapp')).toEqual({ type: 'Image', url: 'https://x.test/p', altText: 'En lapp', size: 'Stretch' }))

it('links to the whistleblowing channel with an address that cannot break out of its brackets', () =>
  expect(whistleblowingLine({ before: 'Bruk ', link: 'kanalen', after: '.' }, 'https://varsling.test/a(b)').text).toBe('Bruk [kanalen](https://varsling.test/a%28b%29).'))
