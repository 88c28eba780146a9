import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

/** Who gives links and posters of ours to people: a school, a class, a hub. By id; the name is the one that people know them by. */
export type Givers = ReadonlyMap<string, string>;

const giversSchema = z.strictObject({
  givers: z.array(
    z.strictObject({
      id: z
        .string()
        .max(40)
        .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
      name: z.string().trim().min(1).max(80),
    }),
  ),
});

/** The givers of a YAML file; nobody where there is no file. @throws Error naming the file and what is wrong in it. */
export async function readGivers(file: string | null): Promise<Givers> {
  if (file === null) return new Map();
  const result = giversSchema.safeParse(parse(await readFile(file, 'utf8')));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  const givers = new Map(result.data.givers.map(({ id, name }) => [id, name]));
  if (givers.size < result.data.givers.length) throw new Error(`${file}: an id stands there twice`);
  return givers;
}
