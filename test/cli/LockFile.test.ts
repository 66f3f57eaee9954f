import { describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"

interface Package {
  readonly version?: string
  readonly integrity?: string
  readonly os?: ReadonlyArray<string>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock = JSON.parse(Fs.readFileSync("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, Package>>
}
const packages = Object.entries(lock.packages)

describe("package-lock.json", () => {
  it("names the build of every platform, since `npm ci` refuses a lock without them", () => {
    const missing = packages.flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter(
        (name) =>
          lock.packages[`node_modules/${name}`] === undefined &&
          lock.packages[`${path}/node_modules/${name}`] === undefined
      )
    )
    expect(missing).toEqual([])
  })

  it("states the hash of everything that is installed on Linux", () => {
    const unhashed = packages
      .filter(([path, { os, integrity }]) => path !== "" && os === undefined && integrity === undefined)
      .map(([path]) => path)
    expect(unhashed).toEqual([])
  })
})
