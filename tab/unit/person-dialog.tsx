import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { AnswerOf } from '../../core/api/question'
import { personTraining } from '../../core/api/training-leader-questions'
import { formatDay } from '../../core/language/language'
import { useAnswer } from '../api/use-question'
import { Loaded } from '../frame/loaded'
import { Modal, ModalActions, ModalBody } from '../frame/modal'
import { useSpeech, type Speech } from '../frame/speech'
import { SentList } from '../prompts/sent-list'

export type RequirementOfPerson = AnswerOf<typeof personTraining>['requirements'][number]
export type LessonOfPerson = RequirementOfPerson['lessons'][number]

/** What the leader may do about one person, each in a dialog of its own. */
export type PersonDeeds = { onRegister: (lesson: LessonOfPerson) => void; onVoid: (lesson: LessonOfPerson) => void; onExempt: (requirement: RequirementOfPerson) => void }

const useStyles = makeStyles({
  requirement: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  lessons: { margin: 0, padding: 0, listStyleType: 'none' },
  lesson: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  small: { display: 'block', color: tokens.colorNeutralForeground2 },
  none: { margin: 0 },
})

/** What the leader can register by hand: a signer's or learner's own deed can be done by nobody else. */
const MAY_REGISTER: ReadonlySet<LessonOfPerson['state']> = new Set<LessonOfPerson['state']>(['upcoming', 'open', 'due-soon', 'overdue'])

/** One person, lesson by lesson: what is done and how that is known, and what the leader can do about the rest. */
export function PersonDialog({ personId, displayName, onCancel, ...deeds }: { personId: string; displayName: string; onCancel: () => void } & PersonDeeds) {
  const styles = useStyles()
  const { words } = useSpeech()
  const { person } = words.trainingLeader
  const { sent } = words.reaching
  const answer = useAnswer(personTraining, { personId })
  return (
    <Modal title={person.title(displayName)} onCancel={onCancel}>
      <ModalBody>
        <p>{person.lead}</p>
        <Loaded answer={answer} lines={6}>
          {({ requirements }) =>
            requirements.length === 0 ? (
              <p className={styles.none}>{person.nothing}</p>
            ) : (
              requirements.map((requirement) => <Requirement key={requirement.requirementId} requirement={requirement} {...deeds} />)
            )
          }
        </Loaded>
        <section className={styles.requirement} aria-label={sent.titleOf}>
          <h3 className={styles.title}>{sent.titleOf}</h3>
          <p className={styles.none}>{sent.leadOf}</p>
          <SentList personId={personId} />
        </section>
      </ModalBody>
      <ModalActions>
        <Button onClick={onCancel}>{person.close}</Button>
      </ModalActions>
    </Modal>
  )
}

function Requirement({ requirement, onRegister, onVoid, onExempt }: { requirement: RequirementOfPerson } & PersonDeeds) {
  const styles = useStyles()
  const speech = useSpeech()
  const { words, language } = speech
  const { person } = words.trainingLeader
  const { exemption } = requirement
  const title = requirement.title[language]
  return (
    <section className={styles.requirement} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <Button size="small" aria-label={(exemption ? person.endFor : person.exemptFor)(title)} onClick={() => onExempt(requirement)}>
          {exemption ? person.end : person.exempt}
        </Button>
      </div>
      {exemption && <p className={styles.none}>{describeExemption(exemption, speech)}</p>}
      {requirement.lessons.length > 0 && (
        <ul className={styles.lessons}>
          {requirement.lessons.map((lesson) => (
            <Lesson key={lesson.obligationKey} lesson={lesson} onRegister={onRegister} onVoid={onVoid} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Lesson({ lesson, onRegister, onVoid }: { lesson: LessonOfPerson } & Pick<PersonDeeds, 'onRegister' | 'onVoid'>) {
  const styles = useStyles()
  const speech = useSpeech()
  const { person } = speech.words.trainingLeader
  const title = lesson.title[speech.language]
  const mayVoid = lesson.evidence === 'meeting' || lesson.evidence === 'registered'
  return (
    <li className={styles.lesson}>
      <span>
        {title}
        <span className={styles.small}>{describeLesson(lesson, speech)}</span>
      </span>
      {MAY_REGISTER.has(lesson.state) && (
        <Button size="small" aria-label={person.registerFor(title)} onClick={() => onRegister(lesson)}>
          {person.register}
        </Button>
      )}
      {mayVoid && (
        <Button size="small" appearance="subtle" aria-label={person.voidFor(title)} onClick={() => onVoid(lesson)}>
          {person.void}
        </Button>
      )}
    </li>
  )
}

function describeExemption({ since, reason, byName }: NonNullable<RequirementOfPerson['exemption']>, { words, language }: Speech): string {
  const { person } = words.trainingLeader
  const day = formatDay(since, language)
  return byName === undefined ? person.exemption(day, reason) : person.exemptionBy(day, reason, byName)
}

/** The state, then since when, by when or how it is known. */
function describeLesson({ state, opensOn, dueOn, evidence, fulfilledBy, excludedBecause }: LessonOfPerson, { words, language }: Speech): string {
  const { person, evidence: classes } = words.trainingLeader
  const say = (detail: string) => `${person.states[state]}: ${detail}`
  switch (state) {
    case 'fulfilled': {
      if (!fulfilledBy || !evidence) return person.states[state]
      const day = formatDay(fulfilledBy.doneOn ?? fulfilledBy.recordedAt.slice(0, 10), language)
      const { actorName } = fulfilledBy
      return say(evidence === 'own' || actorName === undefined ? person.done(day, classes[evidence]) : person.doneBy(day, classes[evidence], actorName))
    }
    case 'upcoming':
      return person.opensOn(formatDay(opensOn, language))
    case 'excluded':
      return excludedBecause ? say(words.unit.excludedBecause[excludedBecause]) : person.states[state]
    case 'open':
    case 'due-soon':
    case 'overdue':
      return say(person.dueOn(formatDay(dueOn, language)))
    case 'shown-only':
      return person.states[state]
  }
}
