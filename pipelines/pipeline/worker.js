/**
 * Entry of a map worker: answers jobs one at a time until its port is closed.
 */
import { parentPort } from "node:worker_threads"
import { load } from "../typescript.js"

const { answer } = await load(new URL("./Job.ts", import.meta.url).href)
parentPort.on("message", (job) => parentPort.postMessage(answer(job)))
