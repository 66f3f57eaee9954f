/**
 * Does to kawat what must not hurt it, and counts what did.
 *
 *     node test/torture/Torture.ts [PART] [TIMES] [SEED]
 *     make torture PART=kill TIMES=20 SEED=7
 *
 * Without PART all parts are done, one after the other; the first line names the seed. Needs
 * node, npm and make, and for `disk` a Linux that lets users make namespaces. Ends with 1 when
 * anything happened that must not.
 */
import { part as bytes } from "./Bytes.ts"
import { part as crowd } from "./Crowd.ts"
import { part as disk } from "./Disk.ts"
import { part as error } from "./FileErrors.ts"
import { part as interrupt } from "./Interrupt.ts"
import { part as kill } from "./Kill.ts"
import { part as mutants } from "./Mutants.ts"
import { part as oddities } from "./Oddities.ts"
import { perform } from "./Perform.ts"
import { part as reader } from "./Reader.ts"

await perform([kill, reader, interrupt, disk, error, crowd, mutants, oddities, bytes], process.argv.slice(2))
