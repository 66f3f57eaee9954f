/**
 * Every view of kawat.duckdb, in the order in which they are made: a view may use those before it.
 */
import type { View } from "./View.ts"
import { dailyDyads } from "./views/DailyDyads.ts"
import { entityNetwork } from "./views/EntityNetwork.ts"
import { eventsDirected } from "./views/EventsDirected.ts"
import { eventsFlat } from "./views/EventsFlat.ts"
import { eventsGdelt } from "./views/EventsGdelt.ts"
import { eventsPolecat } from "./views/EventsPolecat.ts"
import { mentionsGdelt } from "./views/MentionsGdelt.ts"
import { oneADay } from "./views/OneADay.ts"

export const views: ReadonlyArray<View> = [
  eventsFlat,
  eventsDirected,
  dailyDyads,
  oneADay,
  entityNetwork,
  eventsGdelt,
  mentionsGdelt,
  eventsPolecat
]
