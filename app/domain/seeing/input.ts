import { z } from "zod";

export const whySeen = z.object({ reason: z.string().trim().min(1).max(500) });

/** `email`: of the account, in lower case. */
export const whoseSeen = whySeen.extend({ email: z.email().max(254).toLowerCase() });
