import { z } from 'zod'
import { Day } from '../../core/days/day'
import { Delivery } from '../../core/prompts/delivery'
import { LessonId } from '../../core/training/lesson'

/** What is to be sent to one person: nothing of it says what the card will show, which is drawn just before it is sent. */
export const PlannedDelivery = Delivery.pick({ personId: true, kind: true, campaignId: true, asks: true, about: true }).extend({
  oid: z.guid(),
  isReminder: z.boolean().default(false),
  /** Of a lesson that leaders are told of. */
  lesson: z.object({ requirementId: z.string(), lessonId: LessonId, round: z.string(), unitIds: z.array(z.string()), others: z.int() }).optional(),
})
export type PlannedDelivery = z.infer<typeof PlannedDelivery>

/** One message of the queue `deliveries`. Whoever takes it checks everything again: it may be old, or put there by others. */
export const DeliveryWork = z.object({ batchId: z.string(), day: Day, deliveries: z.array(PlannedDelivery).min(1).max(200) })
export type DeliveryWork = z.infer<typeof DeliveryWork>

export const DELIVERY_QUEUE = 'deliveries'
