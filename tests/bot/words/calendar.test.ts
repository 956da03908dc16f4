import { CALENDAR_WORDS } from '../../../bot/words/calendar'

test('one minute is one minute, in each language', () => {
  expect(Object.values(CALENDAR_WORDS).map(({ minutes }) => [minutes(1), minutes(20)])).toEqual([
    ['Tar omtrent ett minutt.', 'Tar omtrent 20 minutter.'],
    ['Tek om lag eitt minutt.', 'Tek om lag 20 minutt.'],
    ['Takes about one minute.', 'Takes about 20 minutes.'],
  ])
})
