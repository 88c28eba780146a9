import { type ReportNumber, reportNumberFrom } from '../dialogs/report/number.ts';
import type { FoundReport, FreshNumber, Standing } from '../dialogs/report/report.ts';
import type { ConversationId } from './conversation/ids.ts';
import type { Report, Reports } from './conversation/reports.ts';
import { type Allowance, RateLimit } from './http/limits.ts';

/** What one conversation may send, and what everybody together may: more than staff could read. */
const SENDS: Allowance = { burst: 4, perMinute: 0.5 };
const SENDS_OF_ALL: Allowance = { burst: 120, perMinute: 30 };
/** Numbers that one conversation may try, and everybody together: with 1,000 reports kept, the first guess would hit after ten days. */
const TRIES: Allowance = { burst: 8, perMinute: 0.5 };
const TRIES_OF_ALL: Allowance = { burst: 60, perMinute: 60 };

export type ReportNumberParts = {
  readonly reports: Pick<Reports, 'placeOf' | 'isFree' | 'read'>;
  readonly random: (bytes: number) => Uint8Array;
  readonly clock: () => number;
};

/** Gives out numbers for reports, and says how reports stand. */
export class ReportNumbers {
  readonly #parts: ReportNumberParts;
  readonly #sends: Limits;
  readonly #tries: Limits;

  constructor(parts: ReportNumberParts) {
    this.#parts = parts;
    this.#sends = limits(SENDS, SENDS_OF_ALL, parts.clock);
    this.#tries = limits(TRIES, TRIES_OF_ALL, parts.clock);
  }

  /** A number that no report has or had lately. */
  async fresh(from: ConversationId): Promise<FreshNumber> {
    if (!taken(this.#sends, from)) return { kind: 'wait' };
    const { reports, random } = this.#parts;
    for (;;) {
      const number = reportNumberFrom(random(8));
      const at = reports.placeOf(number);
      if (await reports.isFree(at)) return { kind: 'number', number, at };
    }
  }

  /** What a number leads to. A wrong one and one whose time is over take the same way. */
  async find(number: ReportNumber, from: ConversationId): Promise<FoundReport> {
    if (!taken(this.#tries, from)) return { kind: 'wait' };
    const { reports } = this.#parts;
    const report = await reports.read(reports.placeOf(number));
    return report ? { kind: 'report', standing: standingOf(report) } : { kind: 'none' };
  }

  /** How the reports in these places stand; those that are not there are left out. */
  async standings(places: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
    const read = await Promise.all(places.map(async (at) => [at, await this.#parts.reports.read(at)] as const));
    return new Map(read.flatMap(([at, report]) => (report ? [[at, standingOf(report)]] : [])));
  }
}

type Limits = { readonly each: RateLimit; readonly all: RateLimit };

function limits(each: Allowance, all: Allowance, clock: () => number): Limits {
  return { each: new RateLimit(each, clock), all: new RateLimit(all, clock) };
}

function taken({ each, all }: Limits, from: ConversationId): boolean {
  return each.take(from) === 0 && all.take('') === 0;
}

function standingOf({ owner, answer }: Report): Standing {
  if (answer === null) return { state: owner === null ? 'sent' : 'taken' };
  const { text, locale, made, staff, at } = answer;
  const { name, organisation } = staff;
  return {
    state: 'answered',
    answer: {
      ...{ text, name, organisation, at },
      ...(locale && { locale }),
      ...(made?.by === 'service' && { translated: made }),
    },
  };
}
