/** How long somebody counts as writing after they were last seen to, in milliseconds: one sign in between may be lost. */
export const SIGN_MS = 7_000;
/** How often whoever goes on writing says so, in milliseconds. */
export const SIGN_EVERY_MS = 3_000;
