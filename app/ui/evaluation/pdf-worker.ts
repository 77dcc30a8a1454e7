import { version } from "unpdf/pdfjs";

// In a worker the package sets itself up as soon as it is there; but a bundler leaves out what nothing uses.
Object.assign(globalThis, { name: version });
