/**
 * The command line: every command, and how failures leave the process.
 *
 * Exit codes: 0 done; 1 a failure that was handled, or a failed check; 2 wrong use or
 * configuration, nothing written; 130 interrupted. A failure is one clear line on standard
 * error, help goes to standard output.
 */
import { Cause, Effect, Option } from "effect"
import { CliError, CliOutput, Command } from "effect/cli"
import { version } from "../Version.ts"
import { checkCommand } from "./CheckCommand.ts"
import { doctorCommand } from "./DoctorCommand.ts"
import { cancelCommand } from "./CancelCommand.ts"
import * as Display from "./Display.ts"
import { describe, describeDefect } from "./Messages.ts"
import { explainCommand } from "./ExplainCommand.ts"
import { notebookCommand } from "./NotebookCommand.ts"
import { queryCommand } from "./QueryCommand.ts"
import { rejectsCommand } from "./RejectsCommand.ts"
import { reportCommand } from "./ReportCommand.ts"
import { rollbackCommand } from "./RollbackCommand.ts"
import { runCommands } from "./RunCommand.ts"
import { runnerCommand } from "./RunnerCommand.ts"
import { searchCommand } from "./SearchCommand.ts"
import { statusCommand } from "./StatusCommand.ts"
import { submitCommand } from "./SubmitCommand.ts"
import { UsageError } from "./UsageError.ts"
import { versionCommand } from "./VersionCommand.ts"

const root = Command.make("kawat").pipe(
  Command.withDescription(
    "Turns folders of scraped news texts into tables of articles, mentions and diplomatic events"
  ),
  Command.withSubcommands([
    ...runCommands,
    rollbackCommand,
    reportCommand,
    notebookCommand,
    checkCommand,
    queryCommand,
    searchCommand,
    explainCommand,
    rejectsCommand,
    doctorCommand,
    runnerCommand,
    submitCommand,
    statusCommand,
    cancelCommand,
    versionCommand
  ])
)

const presenter = CliOutput.layerPresenter({
  present: (event) => (event._tag === "InvalidInvocation" ? Effect.void : CliOutput.defaultPresenter.present(event))
})

/** A wrong invocation as a usage error; a call for help as none. */
const usageOf = (error: CliError.ShowHelp): Effect.Effect<void, UsageError> => {
  const [first] = error.errors
  if (first === undefined) return Effect.void
  const problem = first.message
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ")
    .replace(/\.$/, "")
  return Effect.fail(
    new UsageError({ problem, remedy: `\`${error.commandPath.join(" ")} --help\` lists what there is` })
  )
}

const report = (cause: Cause.Cause<unknown>): Effect.Effect<void> => {
  const failure = Cause.findErrorOption(cause)
  return Display.say(`kawat: ${Option.isSome(failure) ? describe(failure.value) : describeDefect(cause)}`)
}

/** The program: parses the arguments, runs the command, says what failed. */
export const program = root.pipe(
  Command.run({ version }),
  Effect.catchTag("ShowHelp", usageOf),
  Effect.tapCause(report),
  Effect.provide(presenter)
)
