import { beforeEach } from "vitest";
import { emptyDatabase } from "./database.ts";

beforeEach(() => emptyDatabase());
