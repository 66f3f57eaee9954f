/**
 * `kawat explain EVENT_ID`: why an event is in the tables.
 *
 * Shows each sentence that reports it with the spans that support its fields, the lexicon
 * row that found it, and the readings of the sentence that were not taken. Spans are
 * coloured on a terminal and stand in brackets elsewhere, with `NO_COLOR` and `TERM=dumb` too.
 * `--json` gives the whole explanation as one object.
 */
import { Effect, Option, Schema } from "effect"
import { Argument, Command } from "effect/cli"
import * as Fs from "node:fs"
import * as RunManifest from "../export/RunManifest.ts"
import * as Snapshot from "../export/Snapshot.ts"
import { openOverlay } from "../lexicon/LexiconFolder.ts"
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

/** The overlay that the tables were made with; none where there was none, or where it is not any more what it was. */
const overlayOf = (snapshot: string) =>
  Effect.orElseSucceed(
    Effect.try(() => {
      const run = Option.getOrNull(RunManifest.parse(Fs.readFileSync(Snapshot.manifestIn(snapshot), "utf8")))
      return openOverlay(run?.settings.lexicon ?? null)
    }),
    () => null
  )

export const explainCommand = Command.make(
  "explain",
  {
    event: Argument.String("event-id").pipe(Argument.withDescription("An event_id of the table events")),
    out: Options.out,
    lexicon: Options.lexicon,
    json: Options.json,
    quiet: Options.quiet
  },
  Effect.fn("kawat explain")(function* (given) {
    const talk = yield* Options.talk(given)
    const { database, out, snapshot } = yield* published(given.out)
    const overlay = (yield* Options.overlay(given.lexicon)) ?? (yield* overlayOf(snapshot))
    const explanation = yield* explain(database, given.event, overlay)
    if (explanation === null) return yield* new UnknownEvent({ eventId: given.event, out })
    yield* Display.print(
      talk.json ? JSON.stringify(explanation) : explanationText(explanation, Display.hasColor(process.stdout))
    )
  }, Effect.scoped)
).pipe(
  Command.withDescription("Show why an event is in the tables: sentences, spans, rules, and readings not taken"),
  Command.withExamples([{ command: "kawat explain v_0123456789abcdef", description: "The event of that event_id" }])
)
