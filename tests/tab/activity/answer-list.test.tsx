/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { AnswerList } from '../../../tab/activity/answer-list'
import type { FormAnswer } from '../../../core/obligations/activity-form'
import { FORM } from '../stand-in/activity-samples'
import { draw } from '../stage'

const file = (digit: string, webUrl: string) => ({ fileName: 'x.pdf', sha256: digit.repeat(64), webUrl })
const ANSWERS: FormAnswer[] = [
  { kind: 'confirm', fieldId: 'talked', isConfirmed: true },
  { kind: 'choice', fieldId: 'risk', optionIds: ['high'] },
  { kind: 'text', fieldId: 'why-high', text: 'Mange innkjøp' },
  { kind: 'choice', fieldId: 'areas', optionIds: ['gifts', 'gone'] },
  { kind: 'date', fieldId: 'met-on', on: '2026-02-01' },
  { kind: 'number', fieldId: 'hours', number: 3.5 },
  { kind: 'present', fieldId: 'there', personIds: ['p-1'], others: 2 },
  { kind: 'files', fieldId: 'minutes', files: [file('1', 'https://fjordvik.test/x.pdf'), file('2', 'javascript:alert(1)')] },
]
const answers = () => Object.fromEntries(screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]))

test('each answer stands under its question, in words', () => {
  draw(<AnswerList form={FORM} answers={ANSWERS} presentNames={['Amina Hassan']} />)
  expect(answers()).toEqual({
    'Vi har snakket om det': 'Ja',
    'Hvor stor er risikoen?': 'Høy',
    'Hva gjør den høy?': 'Mange innkjøp',
    Merknader: 'Ikke besvart',
    'Hvilke områder?': 'Gaver, gone',
    'Dagen dere møttes': '1. februar 2026',
    'Timer brukt': '3,5',
    'Hvem var der?': 'Amina Hassan, 2 andre',
    Referat: 'Åpne fil 1, Åpne fil 2',
  })
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['https://fjordvik.test/x.pdf'])
})

test('what was not asked is not told as unanswered', () => {
  draw(<AnswerList form={FORM} answers={[]} />)
  expect(Object.keys(answers())).not.toContain('Hva gjør den høy?')
})

test('a form without questions shows nothing, and people without names are counted', () => {
  draw(<AnswerList form={{ ...FORM, fields: [] }} answers={[]} />)
  expect(screen.queryByRole('term')).toBeNull()
  draw(<AnswerList form={FORM} answers={ANSWERS} />)
  expect(answers()['Hvem var der?']).toBe('1 er krysset av, 2 andre')
})
