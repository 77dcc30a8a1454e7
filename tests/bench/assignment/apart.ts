// Measures one case in a process of its own, in a worker as the portal computes it: `node apart.ts NAME`.
import { Worker } from "node:worker_threads";
import { threadLimits } from "#app/background/worker-file.ts";

new Worker(new URL("case.ts", import.meta.url), {
  argv: process.argv.slice(2),
  resourceLimits: threadLimits,
}).on("error", (problem) => {
  throw problem;
});
