import { z } from "zod";
import { address } from "#app/domain/accounts/input.ts";

const role = z.enum(["editor", "submitter"]);

/** Whom an owner invites, and to what. */
export const invited = z.object({ email: address, role });

export const roleChange = z.object({ role });
