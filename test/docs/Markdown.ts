/**
 * The parts of a Markdown page that a test can hold to the truth: fenced blocks, inline
 * code, links, and the rows of tables. Reads what the project's own pages use, no more.
 */
export interface Fence {
  /** The word after the opening fence, such as `sh`. */
  readonly info: string
  readonly body: string
  /** Where the body stands in the page. */
  readonly start: number
  readonly end: number
}

/** A command block and the block of its output, when one follows at once. */
export interface Example {
  readonly script: string
  readonly output: Fence | null
}

export const fences = (page: string): ReadonlyArray<Fence> =>
  Array.from(page.matchAll(/^```([a-z]*)\n([\s\S]*?)^```$/gm), (match) => {
    const start = match.index + 4 + (match[1] as string).length
    return { info: match[1] as string, body: match[2] as string, start, end: start + (match[2] as string).length }
  })

const closing = "```".length

export const examples = (page: string): ReadonlyArray<Example> => {
  const all = fences(page)
  return all.flatMap((fence, index) => {
    if (fence.info !== "sh") return []
    const next = all[index + 1]
    const follows = next?.info === "text" && page.slice(fence.end + closing, next.start) === "\n\n```text\n"
    return [{ script: fence.body, output: follows ? next : null }]
  })
}

/** The page without its fenced blocks. */
export const prose = (page: string): string => page.replaceAll(/^```[\s\S]*?^```$/gm, "")

export const inlineCode = (page: string): ReadonlyArray<string> =>
  Array.from(prose(page).matchAll(/`([^`\n]+)`/g), (match) => match[1] as string)

/** Where a heading is found in a link: lower case, spaces as hyphens, without punctuation. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-")

/** Targets of links into the project. */
export const localLinks = (page: string): ReadonlyArray<string> =>
  Array.from(prose(page).matchAll(/\]\(([^)\s]+)\)/g), (match) => match[1] as string).filter(
    (target) => !/^(?:[a-z]+:|#)/.test(target)
  )

/** Cells of every table row under a heading, without header and rule. */
export const tableRows = (page: string, heading: string): ReadonlyArray<ReadonlyArray<string>> => {
  const section = page.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? ""
  const [table = ""] = section.match(/(?:^\|.*\n)+/m) ?? []
  return table
    .trimEnd()
    .split("\n")
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim())
    )
}
