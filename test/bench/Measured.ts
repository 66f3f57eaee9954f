/**
 * Runs a command and says how long it took and how much memory it and all its children held at most.
 *
 * Memory is the sum of the resident sets, looked at ten times a second; only Linux tells it.
 */
import { spawn } from "node:child_process"
import * as Fs from "node:fs"

export interface Measured {
  readonly code: number | null
  readonly seconds: number
  /** Bytes, or null where the system does not tell. */
  readonly peak: number | null
  readonly stderr: string
}

const every = 100
const pageBytes = 4096

const read = (path: string): string => {
  try {
    return Fs.readFileSync(path, "utf8")
  } catch {
    return ""
  }
}

const childrenOf = (pid: number): ReadonlyArray<number> => {
  const folder = `/proc/${pid}/task`
  const threads = Fs.existsSync(folder) ? Fs.readdirSync(folder) : []
  return threads.flatMap((thread) =>
    read(`${folder}/${thread}/children`)
      .split(" ")
      .filter((child) => child.trim() !== "")
      .map(Number)
  )
}

/** Resident bytes of a process and of all below it. */
const residentOf = (pid: number): number =>
  Number(read(`/proc/${pid}/statm`).split(" ")[1] ?? 0) * pageBytes +
  childrenOf(pid).reduce((sum, child) => sum + residentOf(child), 0)

export const measured = (command: string, args: ReadonlyArray<string>, folder: string): Promise<Measured> =>
  new Promise((resolve) => {
    const startedAt = performance.now()
    const child = spawn(command, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] })
    let stderr = ""
    let peak = 0
    child.stderr.on("data", (chunk) => (stderr += String(chunk)))
    const timer = setInterval(() => (peak = Math.max(peak, residentOf(child.pid as number))), every)
    child.on("close", (code) => {
      clearInterval(timer)
      resolve({ code, seconds: (performance.now() - startedAt) / 1000, peak: peak === 0 ? null : peak, stderr })
    })
  })
