/**
 * A browser of the system for tests that look at a page. None is downloaded; where there is none, such tests
 * are skipped.
 */
import * as Fs from "node:fs"
import { createRequire } from "node:module"
import { type Browser, type Page, chromium } from "playwright-core"
import * as BrowserPath from "../../pipelines/doctor/BrowserPath.ts"

/** Path of the browser, or null. A named one that is not there is an error, not a reason to skip. */
export const browserPath = BrowserPath.browserPath()

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath ?? "", args: ["--no-sandbox", "--force-color-profile=srgb"] })

export interface Look {
  /** Share of the pixels that differ from the background, 0 to 1. */
  readonly drawn: number
  /** Share of the pixels of each colour asked for. */
  readonly shares: ReadonlyArray<number>
}

const pixels = Fs.readFileSync(new URL("pixels.js", import.meta.url), "utf8")

/** What a screenshot shows, counted on a page that may draw; colours are `rgb(r, g, b)`. */
export const look = async (page: Page, png: Buffer, background: string, colors: ReadonlyArray<string>) => {
  await page.evaluate(pixels)
  const asked = JSON.stringify({ background, colors, data: png.toString("base64") })
  return page.evaluate<Look>(`countPixels(${asked})`)
}

export const openDetails = (page: Page): Promise<unknown> =>
  page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")

/** The colour of a variable of the stylesheet, as `rgb(r, g, b)`. */
export const colorOf = (page: Page, variable: string): Promise<string> =>
  page.evaluate(`(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = 'var(--${variable})'
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  })()`)

const axe = Fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Rules of axe that the page breaks with all its tables open, each with the elements that break it. */
export const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
  await openDetails(page)
  await page.evaluate(axe)
  return page.evaluate(`axe.run({ resultTypes: ["violations"] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html).join(" ")))`)
}
