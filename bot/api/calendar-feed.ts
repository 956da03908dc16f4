import { calendarFeed, renewCalendarFeed } from '../../core/api/wheel-questions'
import { answered, type Handler } from './handler'

export const answerCalendarFeed: Handler<typeof calendarFeed> = {
  question: calendarFeed,
  mayAsk: ['employee'],
  async handle({ caller }, { calendars }) {
    const known = await calendars.find(caller.oid)
    return answered({ hasOne: known !== undefined, ...known })
  },
}

export const answerRenewCalendarFeed: Handler<typeof renewCalendarFeed> = {
  question: renewCalendarFeed,
  mayAsk: ['employee'],
  async handle({ input: { deed }, caller, now }, { calendars, settings }) {
    if (deed === 'end') {
      await calendars.end(caller.oid)
      return answered({})
    }
    return answered({ url: `${settings.publicUrl}/calendar/${await calendars.renew(caller.oid, now)}.ics` })
  },
}
