import { AsyncLocalStorage } from "node:async_hooks";

/** When the head of the request that is being answered was here; the server knows, before anything else is done. */
export const arrival = new AsyncLocalStorage<Date>();
