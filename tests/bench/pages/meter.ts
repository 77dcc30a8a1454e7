// Loaded before the portal: tells the bench, when asked, what the process has used so far.
import { isMainThread } from "node:worker_threads";
import { monitorEventLoopDelay } from "node:perf_hooks";
import Database from "better-sqlite3";

let statements = 0;
const prototype = Object.getPrototypeOf(new Database(":memory:").prepare("select 1"));
for (const method of ["all", "get", "run", "iterate"]) {
  const original = prototype[method];
  prototype[method] = function (this: unknown, ...values: unknown[]) {
    statements += 1;
    return original.apply(this, values);
  };
}

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    const own = process.threadCpuUsage();
    const used = { cpu: (user + system) / 1000, loop: (own.user + own.system) / 1000, statements };
    // What held the others up is only measured once they had their turn.
    setTimeout(() => {
      process.send!({ ...used, longest: delay.max / 1e6, memory: process.memoryUsage.rss() / 2 ** 20 });
      delay.reset();
    }, 20);
  });
}
