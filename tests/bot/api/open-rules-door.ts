import { sha256 } from '../../../bot/hashing'
import { canonicalJson } from '../../../core/facts/canonical-json'
import type { Fact } from '../../../core/facts/fact'
import { sha256OfText } from '../../../core/facts/hashing'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { FROZEN_LESSONS, RULES } from './sample-rules-questions'

/** A front door behind which a programme of two lessons is in force. */
export async function openRulesDoor(...further: Fact[]): Promise<FrontDoor> {
  const door = await openFrontDoor({ facts: [...RULES, ...further] })
  for (const lesson of FROZEN_LESSONS) {
    const content = canonicalJson(lesson)
    await door.parts.api.texts.save(sha256OfText(sha256, content), content)
  }
  return door
}
