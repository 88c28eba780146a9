/** What features say for guides: feature f for `speaking[starts[f]]` up to `speaking[starts[f + 1]]`, as much as `gains` says. */
export interface Speaking {
  readonly features: readonly string[];
  readonly starts: Uint32Array;
  readonly speaking: Uint32Array;
  readonly gains: Float32Array;
}
