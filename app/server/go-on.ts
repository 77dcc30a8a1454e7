import { log } from "#app/adapters/log.server.ts";

/**
 * A stream that nobody listened to, as a file that was gone or a line that broke, ends its request and not the portal: what
 * a command writes it writes whole or not at all. Any other error that nobody caught ends the process, to be started again.
 */
export function goOnAfterErrors() {
  process.on("unhandledRejection", (problem) => log.error({ problem }, "an error that nobody waited for"));
  process.on("uncaughtException", (problem: NodeJS.ErrnoException) => {
    log.error({ problem }, "an error that nobody caught");
    if (!problem.syscall) process.exit(1);
  });
}
