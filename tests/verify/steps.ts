/** One check of `npm test`: a script of package.json that can be run alone. */
export interface Step {
  /** What it checks, as printed. */
  readonly name: string;
  readonly script: string;
  /** Its tests are counted in the last line. */
  readonly countsTests: boolean;
}

/** Steps one after the other; the lanes of one round run beside each other. */
export type Lane = readonly Step[];

/** In the order in which a failure is cheapest to hear of. */
export const rounds: readonly (readonly Lane[])[] = [
  [
    [{ name: 'types', script: 'check:types', countsTests: false }],
    [{ name: 'lint and format', script: 'check:lint', countsTests: false }],
    [{ name: 'import rules', script: 'check:imports', countsTests: false }],
    [{ name: 'dead code', script: 'check:unused', countsTests: false }],
    [{ name: 'knowledge', script: 'knowledge:check', countsTests: false }],
  ],
  // Pages are looked at one after the other and wait for each other's processes: what computes has room beside them.
  [
    [{ name: 'browser tests', script: 'test:browser', countsTests: true }],
    [
      { name: 'unit tests', script: 'test:unit', countsTests: true },
      { name: 'journeys', script: 'test:journeys', countsTests: true },
      { name: 'contract tests', script: 'test:contract', countsTests: true },
    ],
  ],
];
