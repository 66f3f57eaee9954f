/** The version of this program and the packages that it runs on, as package.json states them. */
import manifest from "../package.json" with { type: "json" }

export const version: string = manifest.version
export const dependencies: Readonly<Record<string, string>> = manifest.dependencies
