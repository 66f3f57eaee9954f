/**
 * A corpus made up for the bench, so that it needs no data: articles of the usual length, each about an eighth
 * of them copied under another name, in folders of a thousand.
 */
import * as Fs from "node:fs"
import * as Path from "node:path"
import { article } from "../cli/Sandbox.ts"

/** Short articles that make up one of the usual length, about 2,000 characters. */
const parts = 4
const copyEvery = 8

const text = (number: number): string => {
  const [first = "", ...others] = Array.from({ length: parts }, (_, part) => article(number * parts + part))
  return [first, ...others.map((other) => other.slice(other.indexOf("\n\n") + 2))].join("\n")
}

/** Writes `count` articles below `folder`. */
export const makeUp = (folder: string, count: number): void => {
  for (let number = 0; number < count; number++) {
    const path = Path.join(folder, String(Math.floor(number / 1000)).padStart(3, "0"), `${number}.txt`)
    Fs.mkdirSync(Path.dirname(path), { recursive: true })
    Fs.writeFileSync(path, text(number % copyEvery === copyEvery - 1 ? number - 1 : number))
  }
}
