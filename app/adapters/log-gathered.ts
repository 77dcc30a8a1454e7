import pino, { type DestinationStream } from "pino";

type Gathered = DestinationStream & { lastLevel: number };

/** From here on, in pino's numbers, a line may be the last that the process gets to write. */
const urgent = 40;

/** In milliseconds. */
const together = 20;

/**
 * Lines that come shortly after each other are written together, so that many answers cost one write. A warning and whatever
 * stands before it are written at once, and the rest when the process ends.
 */
export function gathered(destination: DestinationStream): Gathered {
  let lines = "";
  const writeAll = () => {
    if (lines) destination.write(lines);
    lines = "";
  };
  process.once("exit", writeAll);
  return {
    // With this pino says before each line how urgent it is.
    ...{ [pino.symbols.needsMetadataGsym]: true, lastLevel: 0 },
    write(line) {
      if (!lines) setTimeout(writeAll, together).unref();
      lines += line;
      if (this.lastLevel >= urgent) writeAll();
    },
  } as Gathered;
}
