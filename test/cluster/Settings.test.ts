import { describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as ClusterSettings from "../../pipelines/cluster/ClusterSettings.ts"
import { tableRows } from "../docs/Markdown.ts"

const { failover, ...others } = ClusterSettings

describe("the README", () => {
  it("names every setting of the cluster with its value", () => {
    const rows = tableRows(Fs.readFileSync("README.md", "utf8"), "Settings of the cluster")
    const settings = Object.entries({ ...failover, ...others }).map(([name, value]) => [`\`${name}\``, String(value)])
    expect(rows.map((row) => row.slice(0, 2)).toSorted()).toEqual(settings.toSorted())
  })
})
