/**
 * A cluster on loopback at length: what it must stand, and what it gives.
 *
 *     node test/cluster/Cluster.ts [PART] [TIMES] [SEED]
 *     make test-cluster RAW=folder PART=kill TIMES=10 SEED=7
 *
 * Works on the texts of RAW, or on ARTICLES made up for it, 20,000 unless told. Each part has a PostgreSQL of its
 * own, which is Debian's; where that is not installed nothing is done, and the last line says so.
 */
import { perform } from "../torture/Perform.ts"
import { part as deadly } from "./Deadly.ts"
import { part as equal } from "./Equal.ts"
import { part as join } from "./Join.ts"
import { part as kill } from "./Kill.ts"
import { programs } from "./Postgres.ts"
import { part as rate } from "./Rate.ts"
import { part as restart } from "./Restart.ts"
import { part as throughput } from "./Throughput.ts"

if (programs() === null)
  console.log("SKIPPED: PostgreSQL is not installed and could not be (`make postgres` says why).")
else await perform([equal, kill, join, restart, deadly, throughput, rate], process.argv.slice(2))
