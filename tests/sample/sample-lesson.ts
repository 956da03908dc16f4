import type { LessonHere } from '../../core/training/lesson'

const everywhere = (text: string) => ({ nb: text, nn: text, en: text })

/** A lesson as an editor would have written it, short. */
export function sampleLesson(lessonId = 'phishing', changes: Partial<LessonHere> = {}): LessonHere {
  return {
    where: 'here',
    lessonId,
    title: { nb: 'Kjenn igjen svindel', nn: 'Kjenn att svindel', en: 'Recognise fraud' },
    minutes: 4,
    body: everywhere('Se på avsenderen før du svarer.'),
    reflection: everywhere('Hva gjør du når noen ber om penger?'),
    conversationGuide: [everywhere('Be én fortelle om en melding som var svindel.')],
    questions: [
      {
        kind: 'single',
        questionId: 'sender',
        question: everywhere('Hva ser du på først?'),
        explanation: everywhere('Adressen avslører mye.'),
        options: [
          { optionId: 'address', text: everywhere('Adressen'), isRight: true },
          { optionId: 'colour', text: everywhere('Fargen'), isRight: false },
        ],
      },
      {
        kind: 'multiple',
        questionId: 'signs',
        question: everywhere('Hva er tegn på svindel?'),
        explanation: everywhere('Hastverk og lenker går igjen.'),
        options: [
          { optionId: 'haste', text: everywhere('Det haster'), isRight: true },
          { optionId: 'link', text: everywhere('En lenke'), isRight: true },
          { optionId: 'greeting', text: everywhere('En hilsen'), isRight: false },
        ],
      },
      { kind: 'true-false', questionId: 'report', question: everywhere('Du skal si fra.'), explanation: everywhere('Ja, også når du har klikket.'), isTrue: true },
    ],
    passMark: 80,
    ...changes,
  }
}
