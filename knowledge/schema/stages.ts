import { z } from 'zod';
import { guideId } from './ids.ts';
import { localised } from './locale.ts';

const stage = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: localised,
  /** One sentence. */
  summary: localised,
  /** Whether the dated list of what to do after a yes to asylum is offered here. */
  checklist: z.boolean().default(false),
  guides: z.array(guideId).min(1),
});

/** `stages.yaml`: the first guides for who is new, by where they are now. */
export const stagesFile = z.strictObject({ stages: z.array(stage).min(1) });

export type Stage = z.infer<typeof stage>;
