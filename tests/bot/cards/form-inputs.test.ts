import { fieldInputs, problemLines } from '../../../bot/cards/form-inputs'
import { SAMPLE_FIELDS } from '../../../bot/cards/samples'
import { WORDS } from '../../../bot/words'
import { nodesOf } from './card-contract'

const inputs = fieldInputs(SAMPLE_FIELDS, WORDS.nb).filter(({ type }) => type.startsWith('Input.'))

describe('the questions of a form', () => {
  it('are inputs that every client draws, each under a name of its own', () => {
    expect(inputs.map(({ type }) => type)).toEqual(['Input.ChoiceSet', 'Input.Text', 'Input.Toggle', 'Input.Date', 'Input.Text', 'Input.Text'])
    expect(inputs.map(({ id }) => id)).toEqual(SAMPLE_FIELDS.map(({ fieldId }) => `a-${fieldId}`))
  })

  it('say in their label when they are asked and that they may be left empty', () => {
    expect(inputs[1]?.label).toBe('Hva bygger dere det på? (bare når du svarer Middels eller Høy på «Hvor stor er risikoen?»)')
    expect(inputs[3]?.label).toBe('Når ser dere på det igjen? (kan stå tomt)')
  })

  it('are required of the client only where they always are: it would let nobody send otherwise', () => expect(inputs.map(({ isRequired }) => isRequired)).toEqual([true, false, true, false, false, false]))

  it('hold what was answered', () => expect(fieldInputs([{ fieldId: 'why', kind: 'text', label: 'Hvorfor', isRequired: true, value: 'En\nto\u202E' }], WORDS.nb)[0]).toMatchObject({ value: 'En\nto' }))

  it('name their range', () => expect(inputs[4]?.errorMessage).toBe('Skriv et tall fra 0 til 500.'))
})

it('what is wrong is said question by question', () => {
  const texts = nodesOf(problemLines('Noe mangler:', [{ label: 'Risiko', what: 'missing' }, { label: 'Antall', what: 'not-a-number' }], WORDS.nb)).flatMap(({ text }) => text ?? [])
  expect(texts).toEqual(['Noe mangler:', '«Risiko» mangler svar.', '«Antall» må være et tall.'])
})
