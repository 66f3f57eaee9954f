import { describe, expect, it } from "@effect/vitest"
import { diagnose } from "../../pipelines/doctor/Doctor.ts"
import type { Facts } from "../../pipelines/doctor/Facts.ts"

const gibibyte = 1024 ** 3
const well: Facts = {
  node: "22.19.0",
  npm: "10.9.0",
  make: "4.4",
  wrongPackages: [],
  duckdb: { version: "v1.5.6" },
  cores: 2,
  memory: 2 * gibibyte,
  locale: "id_ID.UTF-8",
  browser: "/usr/bin/chromium",
  raw: { path: "/berita", is: "folder", isOut: false },
  out: { path: "/tabel", refused: null },
  disk: gibibyte,
  lock: { state: "free", pid: 0, host: "", path: "/tabel/.cache/lock" },
  published: "2024-05-01T00:00:00.000Z",
  lexicon: null
}
const lineOf = (subject: string, facts: Partial<Facts>) =>
  diagnose({ ...well, ...facts }).find((line) => line.subject === subject)

describe("kawat doctor", () => {
  it("finds nothing amiss where nothing is, at the least that will do", () => {
    expect(diagnose(well).filter(({ status }) => status !== "ok")).toEqual([])
  })

  it.each([
    ["node", { node: "22.18.9" }, "error", "22.18.9", "install node 22.19 or newer"],
    ["node", { node: "20.20.2" }, "error", "20.20.2", "npm ci"],
    ["packages", { wrongPackages: ["effect is 4.0.0"] }, "error", "effect is 4.0.0", "run `npm ci`"],
    ["npm", { npm: null }, "warning", "not found", "install npm"],
    ["make", { make: null }, "warning", "not found", "node pipelines/kawat.js"],
    ["duckdb", { duckdb: { reason: "no such library" } }, "error", "no such library", "npm ci"],
    ["cores", { cores: 1 }, "warning", "1", "more cores are faster"],
    ["memory", { memory: 2 * gibibyte - 1 }, "warning", "2.0 GiB available", "--workers 1 --memory 320MB"],
    ["memory", { memory: gibibyte / 4 }, "error", "256 MiB available", "--workers 1 --memory 320MB"],
    ["locale", { locale: "" }, "warning", "none set", "LANG=C.UTF-8"],
    ["locale", { locale: "POSIX" }, "warning", "POSIX", "LANG=C.UTF-8"],
    ["raw", { raw: { path: "/berita", is: "missing", isOut: false } }, "warning", "/berita does not exist", "--raw"],
    ["raw", { raw: { path: "/berita", is: "file", isOut: false } }, "error", "/berita is not a folder", "--raw"],
    ["raw", { raw: { path: "/berita", is: "folder", isOut: true } }, "error", "/berita is the out folder too", "two"],
    ["out", { out: { path: "/tabel", refused: "EROFS" } }, "error", "(EROFS)", "--out"],
    ["disk", { disk: gibibyte - 1 }, "warning", "1023 MiB free", "free some space"],
    ["disk", { disk: 1 }, "error", "0 MiB free", "free some space"],
    ["disk", { disk: null }, "warning", "unknown", "is free"],
    [
      "lock",
      { lock: { state: "held", pid: 4711, host: "komputer", path: "/tabel/.cache/lock" } },
      "warning",
      "process 4711 on komputer",
      "delete /tabel/.cache/lock"
    ],
    ["lock", { lock: { state: "stale", pid: 1, host: "x", path: "" } }, "ok", "the next run takes it over", ""],
    ["tables", { published: null }, "ok", "none published yet", ""],
    ["lexicon", { lexicon: { path: "/kata", wrong: null } }, "ok", "/kata", ""],
    ["lexicon", { lexicon: { path: "/kata", wrong: "/kata/x.txt is no lexicon" } }, "error", "x.txt", "KAWAT_LEXICON"],
    ["browser", { browser: null }, "ok", "none", ""]
  ] as const)("%s: %o", (subject, facts, status, found, remedy) => {
    const line = lineOf(subject, facts)
    expect(line?.status).toBe(status)
    expect(line?.found).toContain(found)
    expect(line?.remedy).toContain(remedy)
  })
})
