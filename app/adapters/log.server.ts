import pino from "pino";

/** Structured, without personal data: paths and ids, never names, addresses or answers. */
export const log = pino({ base: undefined, level: process.env.VITEST ? "silent" : "info" });
