import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import type { Browser, BrowserContextOptions } from "playwright-core"
import { page as draw } from "../../pipelines/report/Page.ts"
import type { ReportData } from "../../pipelines/report/ReportData.ts"
import { Workspace } from "../Workspace.ts"
import { browserPath, colorOf, launch, look, openDetails, violations } from "./Browser.ts"
import { much, names, nothing, oneArticle, provenance } from "./Data.ts"

const folder = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-report-"))
const drawn = (name: string, data: ReportData): string => {
  const path = Path.join(folder, `${name}.html`)
  Fs.writeFileSync(path, draw(data, provenance, names))
  return path
}

const sizes = {
  desk: { viewport: { width: 1200, height: 900 } },
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
} satisfies Readonly<Record<string, BrowserContextOptions>>
/** Each size and each scheme once: what a scheme changes does not depend on the size. */
const readers = [
  ["desk", "light"],
  ["phone", "dark"]
] as const

/** The figures of the sample, each with variables of the colours that its chart must show. */
const figures = [
  ["articles-over-time", ["bar"]],
  ["languages", ["bar"]],
  ["copies", ["bar", "copy", "near-copy"]],
  ["event-types", ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"]],
  ["events-over-time", ["verbal-cooperation", "verbal-conflict", "material-conflict"]],
  ["countries", ["conflict-2", "conflict-1", "cooperation-1", "cooperation-2"]],
  ["network", ["ink"]],
  ["kept-text", ["bar", "dropped"]],
  ["dropped-text", ["bar"]],
  ["rejects", ["bar"]]
] as const

if (browserPath === null)
  console.warn("The report is not looked at: no browser; install chromium or set KAWAT_BROWSER.")

describe.skipIf(browserPath === null)("the report in a browser", () => {
  const workspace = new Workspace()
  let browser: Browser
  let sample = ""

  /** Opens a page with the network off and tells of every request, dialog and error. */
  const open = async (path: string, options: BrowserContextOptions = sizes.desk) => {
    const context = await browser.newContext({ ...options, offline: true })
    const page = await context.newPage()
    const told: Array<string> = []
    page.on("request", (request) => told.push(request.url()))
    page.on("console", (message) => told.push(message.text()))
    page.on("pageerror", (error) => told.push(error.message))
    page.on("dialog", (dialog) => void dialog.dismiss().then(() => told.push("a dialog")))
    await page.goto(`file://${path}`)
    return { page, told, close: () => context.close() }
  }

  beforeAll(async () => {
    workspace.publishSample()
    expect(workspace.sh("node pipelines/kawat.js report --quiet")).toEqual({ code: 0, text: "" })
    sample = Fs.realpathSync(Path.join(workspace.out, "report.html"))
    browser = await launch()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    workspace.remove()
    Fs.rmSync(folder, { recursive: true, force: true })
  })

  it("asks for nothing but itself and has no error", async () => {
    const { close, told } = await open(sample)
    expect(told).toEqual([`file://${sample}`])
    await close()
  })

  describe.each(readers)("on a %s, %s", (size, colorScheme) => {
    const options = { ...sizes[size], colorScheme }

    it("breaks no rule of axe", async () => {
      const { close, page } = await open(sample, options)
      expect(await violations(page)).toEqual([])
      await close()
    })

    it("draws every chart in its colours", async () => {
      const { close, page } = await open(sample, options)
      const canvas = await open(drawn("canvas", nothing))
      const background = await colorOf(page, "paper")
      for (const [id, variables] of figures) {
        const chart = page.locator(`#${id} .chart.${size === "desk" ? "wide" : "narrow"}`)
        const colors = await Promise.all(variables.map((variable) => colorOf(page, variable)))
        const seen = await look(canvas.page, await chart.screenshot(), background, colors)
        expect(seen.drawn, id).toBeGreaterThan(0.02)
        expect(seen.drawn, id).toBeLessThan(0.95)
        seen.shares.forEach((share, index) => expect(share, `${id} ${variables[index]}`).toBeGreaterThan(0.0005))
      }
      await Promise.all([close(), canvas.close()])
    })

    it("keeps everything within the screen", async () => {
      const { close, page } = await open(sample, options)
      await openDetails(page)
      const outside = await page.evaluate(`(() => {
        const width = document.documentElement.clientWidth
        const isOut = ({ left, right }) => right > width + 1 || left < -1
        return Array.from(document.querySelectorAll('main p, main h2, main h3, .chart text, summary, .scroll'))
          .filter((element) => element.getClientRects().length > 0 && isOut(element.getBoundingClientRect()))
          .map((element) => element.textContent)
      })()`)
      expect(outside).toEqual([])
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true)
      await close()
    })
  })

  it("has a dark background and light letters where the reader asks for dark", async () => {
    const { close, page } = await open(sample, { ...sizes.desk, colorScheme: "dark" })
    const lightness = async (variable: string) => Number(/\d+/.exec(await colorOf(page, variable))?.[0])
    expect(await lightness("paper")).toBeLessThan(60)
    expect(await lightness("ink")).toBeGreaterThan(200)
    await close()
  })

  it("sorts a table by keyboard, and says so to a screen reader", async () => {
    const { close, page } = await open(sample)
    await page.locator("#languages summary").focus()
    await page.keyboard.press("Enter")
    const column = () => page.locator("#languages tbody th").allTextContents()
    const before = await column()
    await page.keyboard.press("Tab")
    expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe("region")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    const heading = page.locator("#languages th", { hasText: "Language" })
    expect(await heading.getAttribute("aria-sort")).toBe("ascending")
    const ascending = await column()
    expect(ascending).toEqual(before.toSorted())
    expect(ascending).not.toEqual(before)
    await page.keyboard.press("Space")
    expect(await heading.getAttribute("aria-sort")).toBe("descending")
    expect(await column()).toEqual(before.toSorted().toReversed())
    await close()
  })

  it("sorts numbers as numbers, the largest first", async () => {
    const { close, page } = await open(sample)
    await page.locator("#kept-text summary").click()
    await page.locator("#kept-text th", { hasText: "Dropped" }).getByRole("button").click()
    const shown = await page.locator("#kept-text tbody tr td:nth-child(4)").allTextContents()
    const numbers = shown.map((text) => Number(text.replaceAll(",", "")))
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    expect(new Set(numbers.map((number) => String(number).length)).size).toBeGreaterThan(1)
    await close()
  })

  it("can be read without its script", async () => {
    const { close, page } = await open(sample, { ...sizes.desk, javaScriptEnabled: false })
    await page.locator("#event-types summary").click()
    expect(await page.locator("#event-types table").isVisible()).toBe(true)
    expect(await page.locator("thead button").count()).toBe(0)
    await close()
  })

  it("prints on white, with the wide charts and without what only a screen can use", async () => {
    const { close, page } = await open(sample, { ...sizes.desk, colorScheme: "dark" })
    await page.emulateMedia({ media: "print" })
    expect(await colorOf(page, "paper")).toBe("rgb(255, 255, 255)")
    expect(await page.locator("#countries .chart.wide").isVisible()).toBe(true)
    expect(await page.locator("nav").isVisible()).toBe(false)
    expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-")
    await close()
  })

  it.each([
    ["nothing", nothing],
    ["a single article", oneArticle]
  ])("breaks no rule of axe with %s", async (name, data) => {
    const { close, page } = await open(drawn(name, data), sizes.phone)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true)
    await close()
  })

  it("runs nothing that stands in a text", async () => {
    const attacks = [
      "</script><script>alert(1)</script>",
      `"><img src=x onerror=alert(1)>`,
      "</style></title><svg onload=alert(1)>"
    ]
    const path = drawn(
      "hostile",
      much((index) => `${attacks[index % attacks.length]}${index}`)
    )
    const { close, page, told } = await open(path)
    expect(told).toEqual([`file://${path}`])
    expect(await page.locator("script").count()).toBe(1)
    expect(await page.locator("img").count()).toBe(0)
    await close()
  })
})
