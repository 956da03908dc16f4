import { LaunchError, readLaunchOptions } from '../../../../infra/local/launcher/launch-options'

test('without wishes it is 12,000 people at 5300 in .local', () => {
  expect(readLaunchOptions([], {})).toEqual({ port: 5300, people: 12_000, folder: '.local', isReset: false })
})

test('port, size, folder and a fresh beginning can be wished for', () => {
  expect(readLaunchOptions(['--reset'], { PORT: '6300', PEOPLE: '300', DATA_FOLDER: '.local-two' })).toEqual({ port: 6300, people: 300, folder: '.local-two', isReset: true })
})

test.each([
  [['--rest'], {}, 'Unknown argument --rest'],
  [[], { PORT: 'abc' }, 'PORT is abc'],
  [[], { PORT: '80' }, 'PORT is 80, but must be a number from 1024 to 65526'],
  [[], { PORT: '65530' }, 'PORT is 65530'],
  [[], { PORT: '' }, 'PORT is ,'],
  [[], { PEOPLE: '7' }, 'PEOPLE is 7'],
  [[], { DATA_FOLDER: '../elsewhere' }, 'DATA_FOLDER is ../elsewhere'],
  [[], { DATA_FOLDER: 'bot' }, 'DATA_FOLDER is bot'],
])('%j with %j is refused: %s', (given, environment, message) => {
  expect(() => readLaunchOptions(given, environment)).toThrow(LaunchError)
  expect(() => readLaunchOptions(given, environment)).toThrow(message)
})
