/** How long a minute is, in milliseconds: 60,000, and less only in a simulation that runs faster than life. */
export type Pace = { readonly minuteMs: number };

export const REAL_PACE: Pace = { minuteMs: 60_000 };
