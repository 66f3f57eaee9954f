/**
 * `kawat explain EVENT_ID`: why an event is in the tables.
 *
 * Shows each sentence that reports it with the spans that support its fields, the lexicon
 * row that found it, and the readings of the sentence that were not taken. Spans are
 * coloured on a terminal and stand in brackets elsewhere, with `NO_COLOR` and `TERM=dumb` too.
 * `--json` gives the whole explanation as one object.
 */
import { Effect, Schema } from "effect"
import { Argument, Command } from "effect/cli"
import * as Display from "./Display.ts"
import { explain } from "./Explanation.ts"
import { explanationText } from "./ExplanationText.ts"
import * as Options from "./Options.ts"
import { published } from "./Published.ts"

export class UnknownEvent extends Schema.TaggedError<UnknownEvent>()("UnknownEvent", {
  eventId: Schema.String,
  out: Schema.String
}) {
  override get message(): string {
    return `There is no event ${JSON.stringify(this.eventId)} in ${this.out}; \`kawat query "SELECT event_id FROM events"\` lists them.`
  }
}

export const explainCommand = Command.make(
  "explain",
  {
    event: Argument.String("event-id").pipe(Argument.withDescription("An event_id of the table events")),
    out: Options.out,
    json: Options.json,
    quiet: Options.quiet
  },
  Effect.fn("kawat explain")(function* (given) {
    const talk = yield* Options.talk(given)
    const { database, out } = yield* published(given.out)
    const explanation = yield* explain(database, given.event)
    if (explanation === null) return yield* new UnknownEvent({ eventId: given.event, out })
    yield* Display.print(
      talk.json ? JSON.stringify(explanation) : explanationText(explanation, Display.hasColor(process.stdout))
    )
  }, Effect.scoped)
).pipe(
  Command.withDescription("Show why an event is in the tables: sentences, spans, rules, and readings not taken"),
  Command.withExamples([{ command: "kawat explain v_0123456789abcdef", description: "The event of that event_id" }])
)
