// Loaded before the built portal: its disk as DISK says, "slow" (a second for each wait) or "broken" from the first on.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { fdatasync } = fs;
const broken = Object.assign(new Error("EIO: i/o error, fdatasync"), { code: "EIO", syscall: "fdatasync" });
fs.fdatasync = (file, done) =>
  process.env.DISK === "broken" ? setImmediate(done, broken) : setTimeout(() => fdatasync(file, done), 1000);
syncBuiltinESMExports();
