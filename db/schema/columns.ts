import { integer, text } from "drizzle-orm/sqlite-core";

/** An instant in UTC, kept as milliseconds. */
export const instant = () => integer({ mode: "timestamp_ms" });
export const flag = () => integer({ mode: "boolean" });
export const json = <Shape>() => text({ mode: "json" }).$type<Shape>();
export const id = () => text().primaryKey();
