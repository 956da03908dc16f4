/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { OwedArticle } from '../../../tab/mine/owed-article'
import { draw } from '../stage'

const ARTICLE = { title: 'Passord', badge: <span>Åpen</span>, isOverdue: false, due: 'Frist i morgen', text: 'Fordi', small: '4 minutter' }

test('says what, by when and why, and leads to it', () => {
  draw(<OwedArticle {...ARTICLE} action={{ href: '#/mine', name: 'Start' }}>Mer</OwedArticle>)
  expect(screen.getByRole('article', { name: 'Passord' }).textContent).toBe('PassordÅpenFrist i morgenFordi4 minutterMerStart')
  expect(screen.getByRole('link', { name: 'Start' }).getAttribute('href')).toBe('#/mine')
})

test('says in words why it cannot be done yet', () => {
  draw(<OwedArticle {...ARTICLE} action="Kommer mandag" />)
  expect(screen.getByText('Kommer mandag')).toBeTruthy()
  expect(screen.queryByRole('link')).toBeNull()
})
