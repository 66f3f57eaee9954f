/**
 * Finds the regular expression literals of a TypeScript source.
 *
 * A scanner, not a parser: it passes over comments and strings, enters the `${…}` of
 * templates, and takes a `/` for the start of a literal where an expression may begin,
 * which in formatted code the sign or word before it tells.
 */
export interface Literal {
  readonly source: string
  readonly flags: string
  /** Counted from 1. */
  readonly line: number
}

const wordsBefore = /(?:^|[^\w$.])(?:return|typeof|case|in|of|yield|await|void|new|delete|else|do)$/
const identifier = /[\w$)\]}"'`]/

/** Index behind the sign that closes what is open at `at`; a backslash hides the next sign. */
const closedAt = (code: string, at: number, close: string): number => {
  for (let i = at; i < code.length; i++) {
    if (code[i] === "\\") i++
    else if (code[i] === close) return i + 1
  }
  return code.length
}

/** Index of the slash that closes the literal whose body begins at `at`; a slash in a class does not. */
const bodyEnd = (code: string, at: number): number => {
  let inClass = false
  for (let i = at; i < code.length; i++) {
    const sign = code[i]
    if (sign === "\\") i++
    else if (sign === "[") inClass = true
    else if (sign === "]") inClass = false
    else if (sign === "/" && !inClass) return i
  }
  throw new Error(`a regular expression that begins at ${at} does not end`)
}

export const literals = (code: string): ReadonlyArray<Literal> => {
  const found: Array<Literal> = []
  /** Open braces inside each `${` that is open. */
  const templates: Array<number> = []
  let before = ""
  let line = 1
  let counted = 0
  const lineAt = (at: number): number => {
    for (; counted < at; counted++) if (code[counted] === "\n") line++
    return line
  }
  const template = (at: number): number => {
    for (let i = at; i < code.length; i++) {
      if (code[i] === "\\") i++
      else if (code[i] === "`") return i + 1
      else if (code[i] === "$" && code[i + 1] === "{") {
        templates.push(0)
        return i + 2
      }
    }
    return code.length
  }
  let at = code.startsWith("#!") ? code.indexOf("\n") : 0
  while (at < code.length) {
    const sign = code[at] as string
    const two = code.slice(at, at + 2)
    const depth = templates.at(-1)
    if (two === "//") at = code.indexOf("\n", at) < 0 ? code.length : code.indexOf("\n", at)
    else if (two === "/*") at = code.indexOf("*/", at) + 2
    else if (sign === "'" || sign === '"') at = closedAt(code, at + 1, sign)
    else if (sign === "`") at = template(at + 1)
    else if (sign === "}" && depth === 0) {
      templates.pop()
      at = template(at + 1)
    } else if (sign === "/" && (!identifier.test(before.at(-1) ?? "(") || wordsBefore.test(before))) {
      const end = bodyEnd(code, at + 1)
      const flags = /^[a-z]*/.exec(code.slice(end + 1, end + 9))?.[0] ?? ""
      found.push({ source: code.slice(at + 1, end), flags, line: lineAt(at) })
      at = end + 1 + flags.length
    } else {
      if (depth !== undefined && sign === "{") templates[templates.length - 1] = depth + 1
      if (depth !== undefined && sign === "}") templates[templates.length - 1] = depth - 1
      at++
      if (/\s/.test(sign)) continue
      before =
        (/\s/.test(code[at - 2] ?? " ") && /[\w$]/.test(sign) && /\w$/.test(before) ? " " : before).slice(-12) + sign
      continue
    }
    if (two !== "//" && two !== "/*") before = ")"
  }
  return found
}
