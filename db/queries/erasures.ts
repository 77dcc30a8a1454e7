import { reader, writer } from "#db/client.server.ts";
import { erasures } from "#db/schema/index.ts";

export function insertErasure(values: typeof erasures.$inferInsert) {
  writer().insert(erasures).values(values).run();
}

export function findErasureIds(): string[] {
  return reader
    .select({ id: erasures.id })
    .from(erasures)
    .all()
    .map(({ id }) => id);
}
