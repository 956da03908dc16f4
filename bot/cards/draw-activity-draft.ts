import type { Day } from '../../core/days/day'
import type { Language } from '../../core/language/language'
import { NO_FORM } from '../../core/obligations/activity-form'
import type { ActRequirement } from '../../core/obligations/requirement'
import { WORDS } from '../words'
import { guidanceOf } from './activity-view'
import { draw, type AdaptiveCard } from './draw'
import { askedFieldsOf, whereToAnswer } from './form-answers'
import type { ActivityView } from './wheel-views'

/** As much of what demands it as the card has room for. */
const BASES = 4
const NO_KEY = '0'.repeat(64)

/** One of those it will concern, and when. */
export type DraftedTask = { about: string; opensOn: Day; dueOn: Day; today: Day }

/** How an activity will look in the chat, before anybody owes it. */
export function drawActivityDraft(activity: ActRequirement, { about, opensOn, dueOn, today }: DraftedTask, language: Language): AdaptiveCard {
  const { title, reason, guidance, basis = [], doneIn, minutes, evidence } = activity
  const isSignedOff = evidence === 'sign-off'
  const view: ActivityView = {
    data: { obligationKey: NO_KEY, step: 0, language },
    title: title[language],
    about,
    requirementVersion: 1,
    state: isSignedOff ? 'open' : 'shown-only',
    opensOn,
    dueOn,
    reason: reason[language],
    basis: basis.slice(0, BASES).map((each) => (each.section === undefined ? each.title[language] : `${each.title[language]} ${each.section}`)),
    minutes,
    ...(guidance && { guidance: guidanceOf(guidance[language]) }),
    ...(doneIn && { system: { name: doneIn.system, ...(doneIn.url !== undefined && { url: doneIn.url }) } }),
    form: isSignedOff ? formOf(activity, language, today) : { where: 'none' },
    may: { delegate: isSignedOff, endDelegation: false, returnDelegation: false, askForTime: isSignedOff },
    today,
    tabUrl: 'https://tab.invalid/',
  }
  return draw({ card: 'activity', view }, language).card
}

function formOf({ form = NO_FORM }: ActRequirement, language: Language, today: Day): ActivityView['form'] {
  const fields = askedFieldsOf(form, language)
  const where = whereToAnswer(form, fields, WORDS[language])
  return where === 'here' ? { where, fields, mayBeNotRelevant: form.mayBeNotRelevant, doneOn: today } : { where: 'tab', because: where }
}
