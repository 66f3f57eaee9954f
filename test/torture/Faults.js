/**
 * Loaded before kawat by `node --import`: disturbs the file calls that its code makes.
 *
 * `TORTURE_FAULT` says how, `TORTURE_WHERE` (a pattern of the caller's path) and `TORTURE_CALL` (a
 * pattern of the function's name) which calls are meant, and `TORTURE_AT` at which of them, counted from 1: `error` lets the
 * call fail with EIO, `kill` kills the process before it, `count` writes the number of all calls
 * into the file `TORTURE_FILE` at the end. `shuffle` turns the order of every listed folder
 * by the seed `TORTURE_AT`. `gate` holds the process at its first lock until there is a
 * file `open` in the folder `TORTURE_FILE`.
 */
import fs from "node:fs"
import { syncBuiltinESMExports } from "node:module"

const fault = process.env.TORTURE_FAULT
const at = Number(process.env.TORTURE_AT)
const file = process.env.TORTURE_FILE
const original = { ...fs }
let calls = 0

const where = new RegExp(process.env.TORTURE_WHERE ?? "/pipelines/")
const call = new RegExp(process.env.TORTURE_CALL ?? "Sync$")
const isMeant = () => where.test(new Error("where").stack.split("\n")[3] ?? "")

const strike = (name, args) => {
  if (fault === "kill") process.kill(process.pid, "SIGKILL")
  if (fault !== "error") return undefined
  if (name === "existsSync") return false
  throw Object.assign(new Error(`EIO: i/o error, ${name} '${String(args[0])}'`), { code: "EIO", syscall: name })
}

const disturb = (name) => {
  fs[name] = (...args) => {
    if (isMeant() && ++calls === at) {
      const answer = strike(name, args)
      if (answer !== undefined) return answer
    }
    return original[name](...args)
  }
}

const shuffle = (list) => {
  let state = at
  const next = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32
  return list
    .map((entry) => ({ entry, place: next() }))
    .toSorted((left, right) => left.place - right.place)
    .map(({ entry }) => entry)
}

const waitAtGate = () => {
  original.writeFileSync(`${file}/ready.${process.pid}`, "")
  while (!original.existsSync(`${file}/open`)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
}

if (fault === "shuffle") fs.readdirSync = (...args) => shuffle(original.readdirSync(...args))
else if (fault === "gate") {
  let passed = false
  fs.linkSync = (...args) => {
    if (!passed) waitAtGate()
    passed = true
    return original.linkSync(...args)
  }
} else {
  for (const name of Object.keys(fs)) if (name.endsWith("Sync") && call.test(name)) disturb(name)
  if (fault === "count") process.on("exit", () => original.writeFileSync(file, String(calls)))
}
syncBuiltinESMExports()
