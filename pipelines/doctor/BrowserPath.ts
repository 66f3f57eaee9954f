/**
 * A browser of the system: `KAWAT_BROWSER`, or Chromium or Chrome where Linux keeps them.
 * Only tests start it.
 */
import * as Fs from "node:fs"

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome"
]

/** Path of the browser, or null. A named one is taken at its word, also where it is not there. */
export const browserPath = (): string | null =>
  process.env["KAWAT_BROWSER"] ?? usual.find((path) => Fs.existsSync(path)) ?? null
