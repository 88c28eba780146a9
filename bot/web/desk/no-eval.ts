import { z } from 'zod';

/** Zod compiles schemas with `new Function` where it may. The page's policy forbids that, so it is not even tried. Imported before any schema. */
z.config({ jitless: true });
