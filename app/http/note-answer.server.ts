import { log } from "#app/adapters/log.server.ts";
import { countRequest } from "#app/adapters/metrics.server.ts";
import { noteRequest } from "./load.server.ts";

type Answer = {
  /** Its number. */ request: string;
  /** The pattern of its address. */ route: string;
  method: string;
  status: number;
  bytes?: number;
  role: string;
};

/** Puts down that a request was answered: for the deadline desk, the metrics and the log. `begun` is of the steady clock. */
export function noteAnswer({ request, route, method, status, bytes, role }: Answer, begun: number) {
  const ended = performance.now();
  noteRequest(route, status, begun, ended);
  countRequest({ route, method, status, milliseconds: ended - begun });
  const milliseconds = Math.round(ended - begun);
  log.info({ request, route, method, status, milliseconds, bytes, role }, "answered");
}
