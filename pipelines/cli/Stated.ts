/**
 * What the user stated for a setting, by flag or by variable, and under which name.
 *
 * A flag wins over its variable. A bad value is a usage error that says where it stands and
 * what may stand there.
 */
import { Config, Effect, Option } from "effect"
import { UsageError } from "./UsageError.ts"

export interface Stated {
  readonly name: string
  readonly value: string
}

export const stated = Effect.fnUntraced(function* (flag: string, given: Option.Option<string>, variable: string) {
  if (Option.isSome(given)) return Option.some<Stated>({ name: `--${flag}`, value: given.value })
  const found = yield* Config.option(Config.String(variable))
  return Option.map(found, (value): Stated => ({ name: variable, value }))
}, Effect.orDie)

export const bad = ({ name, value }: Stated, remedy: string) =>
  new UsageError({ problem: `${name} is "${value}"`, remedy })
