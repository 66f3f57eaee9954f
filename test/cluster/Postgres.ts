/**
 * A PostgreSQL of its own for one test: Debian's programs, a data folder below a temporary
 * one, a free port on loopback, a password.
 *
 * Whoever is root runs it as the user `postgres`, since PostgreSQL refuses to be root.
 */
import { spawnSync } from "node:child_process"
import * as Fs from "node:fs"
import * as Net from "node:net"
import * as Path from "node:path"

const versions = "/usr/lib/postgresql"

/** Folder of the programs of the newest PostgreSQL of this machine, or null. */
export const programs = (): string | null => {
  const found = Fs.existsSync(versions) ? Fs.readdirSync(versions).toSorted((a, b) => Number(b) - Number(a)) : []
  const folders = found.map((version) => Path.join(versions, version, "bin"))
  return folders.find((folder) => Fs.existsSync(Path.join(folder, "initdb"))) ?? null
}

/** A port that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = Net.createServer().on("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as Net.AddressInfo
      server.close(() => resolve(port))
    })
  })

/** The user that runs it: nobody else than who runs the tests, but `postgres` where that is root. */
const owner = (): { readonly uid: number; readonly gid: number } | null => {
  if (process.getuid?.() !== 0) return null
  const line = Fs.readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((each) => each.startsWith("postgres:"))
  if (line === undefined) throw new Error("root cannot run PostgreSQL, and there is no user postgres")
  const [, , uid, gid] = line.split(":")
  return { uid: Number(uid), gid: Number(gid) }
}

export class Postgres {
  readonly password = "rahasia-9b1f"
  readonly port: number
  private readonly folder: string
  private readonly bin: string
  private readonly owner = owner()

  private constructor(bin: string, folder: string, port: number) {
    this.bin = bin
    this.folder = folder
    this.port = port
  }

  /** Makes and starts one below a folder that is there. */
  static async start(below: string): Promise<Postgres> {
    const bin = programs()
    if (bin === null) throw new Error("PostgreSQL is not installed")
    const folder = Path.join(below, "postgres")
    Fs.mkdirSync(folder)
    Fs.chmodSync(below, 0o755)
    const postgres = new Postgres(bin, folder, await freePort())
    const secret = Path.join(folder, "password")
    Fs.writeFileSync(secret, postgres.password)
    for (const path of [folder, secret]) {
      if (postgres.owner !== null) Fs.chownSync(path, postgres.owner.uid, postgres.owner.gid)
    }
    const user = ["--username", "kawat", "--auth", "scram-sha-256", "--pwfile", secret]
    postgres.run(Path.join(bin, "initdb"), ["--pgdata", postgres.data, "--encoding", "UTF8", "--locale", "C", ...user])
    postgres.control("start")
    return postgres
  }

  get url(): string {
    return `postgres://kawat:${this.password}@127.0.0.1:${this.port}/postgres`
  }

  private get data(): string {
    return Path.join(this.folder, "data")
  }

  private run(program: string, args: ReadonlyArray<string>): void {
    const how = { cwd: this.folder, encoding: "utf8", ...this.owner } as const
    const { error, status, stderr, stdout } = spawnSync(program, args, how)
    if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${error?.message ?? `${stdout}${stderr}`}`)
  }

  private control(action: "start" | "stop"): void {
    const options = `-p ${this.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`
    const how = ["--pgdata", this.data, "--wait", "--mode", "immediate", "--log", Path.join(this.folder, "log")]
    const started = action === "start" ? ["--options", options] : []
    this.run(Path.join(this.bin, "pg_ctl"), [...how, ...started, action])
  }

  /** Stops it as a crash would, and starts it again. */
  restart(): void {
    this.control("stop")
    this.control("start")
  }

  stop(): void {
    this.control("stop")
  }

  /** Processor time of all its processes so far, with those that have ended. */
  cpuSeconds(): number {
    const main = Number(Fs.readFileSync(Path.join(this.data, "postmaster.pid"), "utf8").split("\n")[0])
    let ticks = 0
    for (const name of Fs.readdirSync("/proc").filter((each) => /^\d+$/.test(each))) {
      const path = `/proc/${name}/stat`
      const stat = Fs.existsSync(path) ? Fs.readFileSync(path, "utf8") : ""
      const fields = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .map(Number)
      const isOurs = Number(name) === main || fields[1] === main
      if (isOurs) ticks += fields.slice(11, Number(name) === main ? 15 : 13).reduce((sum, each) => sum + each, 0)
    }
    return ticks / 100
  }

  /** The only cell that a query gives. */
  cell(sql: string): string {
    const { stderr, stdout } = spawnSync(Path.join(this.bin, "psql"), [this.url, "-Atc", sql], { encoding: "utf8" })
    if (stderr !== "") throw new Error(stderr)
    return stdout.trim()
  }
}
