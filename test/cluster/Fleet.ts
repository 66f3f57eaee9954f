/**
 * A cluster on loopback for one test: a PostgreSQL, runners as processes, and a submitter.
 *
 * Everything lies below one temporary folder, which is the shared one. All that the processes
 * say is kept, so that it can be searched for what must not be said. A runner that dies by
 * itself can be started again, as systemd would.
 */
import { type ChildProcess, spawn } from "node:child_process"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { type Outcome, Sandbox } from "../cli/Sandbox.ts"
import { freePort, Postgres } from "./Postgres.ts"

const program = Path.join(import.meta.dirname, "../../pipelines/kawat.js")

export interface Batch {
  readonly event: "batch"
  readonly step: "Articles" | "Events"
  readonly key: string
  readonly files: number
  readonly seconds: number
  readonly outcome: string
}

export interface RunnerOptions {
  /** The core that it is bound to. */
  readonly core?: number
  readonly threads?: number
  readonly env?: Readonly<Record<string, string>>
  readonly shared?: ReadonlyArray<string>
  /** Starts it again when it is killed by itself. */
  readonly revive?: boolean
}

export interface Runner {
  readonly child: ChildProcess
  readonly batches: Array<Batch>
  readonly ended: Promise<NodeJS.Signals | number | null>
}

export interface Submission {
  readonly child: ChildProcess
  readonly ended: Promise<Outcome & { readonly seconds: number }>
}

export const sleep = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis))

export class Fleet extends Sandbox {
  readonly postgres: Postgres
  /** Everything that any process said. */
  said = ""
  /** How often runners ended by a signal that nobody here sent. */
  deaths = 0
  private readonly given: string
  /** Made-up texts are few, so that they are cut into small batches. */
  private readonly batchFiles: Readonly<Record<string, string>>
  private readonly runners = new Set<Runner>()
  private readonly others = new Set<ChildProcess>()
  private isOver = false

  private constructor(postgres: Postgres, sandbox: Sandbox, given: string | null) {
    super(sandbox.folder)
    this.postgres = postgres
    this.given = given ?? this.raw
    this.batchFiles = given === null ? { KAWAT_BATCH_FILES: "96" } : {}
  }

  /** A fleet over a folder of texts, or over `articles` made-up ones. */
  static async launch(source: string | number): Promise<Fleet> {
    const sandbox = new Sandbox()
    const fleet = new Fleet(await Postgres.start(sandbox.folder), sandbox, typeof source === "string" ? source : null)
    if (typeof source === "number") fleet.fill(0, source)
    return fleet
  }

  /** Launches a fleet, and dismisses it however the body ends, also by a signal. */
  static async during<A>(from: string | number, body: (fleet: Fleet) => Promise<A>): Promise<A> {
    const fleet = await Fleet.launch(from)
    const stop = (): void => {
      fleet.abandon()
      process.exit(130)
    }
    const signals = ["SIGINT", "SIGTERM"] as const
    for (const signal of signals) process.once(signal, stop)
    try {
      return await body(fleet)
    } finally {
      for (const signal of signals) process.off(signal, stop)
      await fleet.dismiss()
    }
  }

  get environment(): NodeJS.ProcessEnv {
    return { ...process.env, NO_COLOR: "1", KAWAT_CLUSTER_URL: this.postgres.url, ...this.batchFiles }
  }

  private listen(child: ChildProcess, onLine: (line: string) => void): void {
    let rest = ""
    const hear = (chunk: unknown): void => {
      this.said += String(chunk)
      const lines = `${rest}${String(chunk)}`.split("\n")
      rest = lines.pop() ?? ""
      lines.forEach(onLine)
    }
    child.stdout?.on("data", hear)
    child.stderr?.on("data", hear)
  }

  /** Starts a runner and waits until it is ready. */
  async runner(options: RunnerOptions = {}): Promise<Runner> {
    const { core, env = {}, revive = false, shared = [this.folder, this.given], threads = 1 } = options
    const address = `127.0.0.1:${await freePort()}`
    const args = [program, "runner", "--json", "--address", address, "--workers", String(threads)]
    for (const root of shared) args.push("--shared", root)
    const pinned = core === undefined ? [] : ["taskset", "-c", String(core)]
    const [command, ...rest] = [...pinned, process.execPath, ...args] as [string, ...Array<string>]
    const child = spawn(command, rest, { cwd: this.folder, env: { ...this.environment, ...env } })
    const batches: Array<Batch> = []
    const ended = new Promise<NodeJS.Signals | number | null>((resolve) =>
      child.on("close", (code, signal) => resolve(signal ?? code))
    )
    const runner: Runner = { child, batches, ended }
    this.runners.add(runner)
    void ended.then(async (how) => {
      if (!this.runners.delete(runner) || this.isOver) return
      this.deaths++
      if (revive && how === "SIGKILL") await this.runner(options)
    })
    await new Promise<void>((resolve, reject) => {
      this.listen(child, (line) => {
        if (!line.startsWith("{")) return
        const told = JSON.parse(line) as { readonly event: string }
        if (told.event === "ready") resolve()
        else if (told.event === "batch") batches.push(told as Batch)
      })
      void ended.then((how) => reject(new Error(`a runner ended with ${how}: ${this.said.slice(-2000)}`)))
    })
    return runner
  }

  /** Ends a runner by a signal and waits for its end. */
  async end(runner: Runner, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    this.runners.delete(runner)
    runner.child.kill(signal)
    await runner.ended
  }

  async endAll(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    await Promise.all([...this.runners].map((runner) => this.end(runner, signal)))
  }

  private start(args: ReadonlyArray<string>): Submission {
    const startedAt = performance.now()
    const child = spawn(process.execPath, [program, ...args], { cwd: this.folder, env: this.environment })
    let [stdout, stderr] = ["", ""]
    this.listen(child, () => {})
    child.stdout.on("data", (chunk) => (stdout += String(chunk)))
    child.stderr.on("data", (chunk) => (stderr += String(chunk)))
    this.others.add(child)
    return {
      child,
      ended: new Promise((resolve) =>
        child.on("close", (code) => {
          this.others.delete(child)
          resolve({ code, stdout, stderr, seconds: (performance.now() - startedAt) / 1000 })
        })
      )
    }
  }

  submit(args: ReadonlyArray<string> = []): Submission {
    return this.start(["submit", "--raw", this.given, "--out", this.out, ...args])
  }

  /** A short command that asks the cluster. */
  ask(args: ReadonlyArray<string>): Submission["ended"] {
    return this.start(args).ended
  }

  /** Freezes all runners, or lets them go on. */
  freeze(isFrozen: boolean): void {
    for (const { child } of this.runners) child.kill(isFrozen ? "SIGSTOP" : "SIGCONT")
  }

  /** What one process makes of the same texts: the hashes that the cluster has to meet. */
  embedded(args: ReadonlyArray<string> = []): Readonly<Record<string, string>> {
    const out = Path.join(this.folder, "embedded")
    const { code, stderr } = this.kawat(["run", "--quiet", "--raw", this.given, "--out", out, ...args])
    if (code !== 0) throw new Error(stderr)
    const hashes = this.hashes(out)
    Fs.rmSync(out, { recursive: true, force: true })
    return hashes
  }

  /** Batches that are begun and not ended. */
  underWay(): ReadonlyArray<string> {
    const tries = Path.join(this.out, ".cache/cluster/tries")
    if (!Fs.existsSync(tries)) return []
    return Fs.readdirSync(tries, { recursive: true, encoding: "utf8" }).filter((name) => name.includes("/"))
  }

  /** Whether a run was told to stop. */
  isCancelled(): boolean {
    return Fs.existsSync(Path.join(this.out, ".cache/cluster/cancelled"))
  }

  /** Batches that were given out. */
  givenOut(): number {
    const jobs = Path.join(this.out, ".cache/cluster/jobs")
    return Fs.existsSync(jobs) ? Fs.readdirSync(jobs).length : 0
  }

  /** Rows that are left in the tables of messages and answers. */
  messages(): number {
    return Number(
      this.postgres.cell("SELECT (SELECT count(*) FROM cluster_messages) + (SELECT count(*) FROM cluster_replies)")
    )
  }

  /** Forgets what was made, so that the next run starts from nothing. */
  forget(): void {
    Fs.rmSync(this.out, { recursive: true, force: true })
  }

  /** Kills everything, waits for nothing and removes what it can. */
  private abandon(): void {
    this.isOver = true
    for (const child of [...this.others, ...[...this.runners].map((runner) => runner.child)]) child.kill("SIGKILL")
    this.postgres.stop()
    this.remove()
  }

  async dismiss(): Promise<void> {
    this.isOver = true
    for (const child of this.others) child.kill("SIGKILL")
    await this.endAll("SIGKILL")
    this.postgres.stop()
    this.remove()
  }
}
