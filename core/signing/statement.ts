import type { InEachLanguage } from '../language/language'

/** The sentence a person confirms. A changed sentence is a new id: records name both, so none ever changes meaning. */
export const SIGNATURE_STATEMENT = {
  statementId: 'read-and-will-follow-1',
  sentence: {
    nb: 'Jeg har lest og forstått teksten og vil følge den i arbeidet mitt.',
    nn: 'Eg har lese og forstått teksten og vil følgje han i arbeidet mitt.',
    en: 'I have read and understood the text and will follow it in my work.',
  } satisfies InEachLanguage<string>,
}
