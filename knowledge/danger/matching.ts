import type { Message, Span } from './message.ts';

/** A place in a clause: any of these groups. */
export type CompiledPlace = { groups: readonly number[]; reach: 'next' | 'near' };
export type CompiledClause = readonly CompiledPlace[];
export type CompiledPattern = { locale: number; clauses: readonly CompiledClause[]; unless: readonly CompiledClause[] };

/** `affirmed`: the clause must not be negated. `any`: it may be. */
type Polarity = 'affirmed' | 'any';

/** How many words may stand in a `..`. */
const GAP = 5;
/** How many words may lie between two clauses of a pattern, and between a match and what excludes it. */
const NEAR = 8;
/** No match looks further than this many words, counted or not: the work stays linear in the length of the message. */
const FURTHEST = 24;

/** Whether the pattern stands in the message, not negated, and with nothing near it that excludes it. */
export function stands(pattern: CompiledPattern, message: Message): boolean {
  if (!pattern.clauses.every((clause) => mayStand(clause, message))) return false;
  const clauses = pattern.clauses.map((clause) => clauseSpans(clause, message, pattern.locale, 'affirmed'));
  if (clauses.some((spans) => spans.length === 0)) return false;
  const [first = [], ...others] = clauses;
  const matches = first.flatMap((span) => withOthers(span, others, message, pattern.locale) ?? []);
  if (matches.length === 0) return false;
  const excluding = pattern.unless
    .filter((clause) => mayStand(clause, message))
    .map((clause) => clauseSpans(clause, message, pattern.locale, 'any'));
  return matches.some(
    (match) => !excluding.some((spans) => nearest(match, spans, message, pattern.locale, 'may overlap')),
  );
}

/** Whether each place of the clause is somewhere in the message: cheap, and false for nearly all clauses. */
export function mayStand(clause: CompiledClause, message: Message): boolean {
  return clause.every((place) => place.groups.some((group) => message.has(group)));
}

/** Where the clause stands in the message, in order of its last place. */
export function clauseSpans(
  clause: CompiledClause,
  message: Message,
  locale: number,
  polarity: Polarity,
): readonly Span[] {
  let reached: readonly Span[] = [];
  clause.forEach((place, index) => {
    const here = spansOf(place, message);
    if (index > 0) reached = continued(reached, here, place, message, locale, polarity);
    else reached = polarity === 'any' ? here : here.filter((span) => !message.isNegated(span.start, locale));
  });
  return reached;
}

function continued(
  reached: readonly Span[],
  here: readonly Span[],
  place: CompiledPlace,
  message: Message,
  locale: number,
  polarity: Polarity,
): readonly Span[] {
  const allowed = place.reach === 'next' ? 0 : GAP;
  const longer: Span[] = [];
  let upTo = 0;
  for (const span of here) {
    while ((reached[upTo]?.end ?? Number.POSITIVE_INFINITY) < span.start) upTo++;
    const before = reached[upTo - 1];
    if (before === undefined || span.start - before.end > FURTHEST) continue;
    if (message.between(before.end, span.start, locale) > allowed) continue;
    if (polarity === 'affirmed' && message.isNegatedBetween(before.end, span.start, locale)) continue;
    longer.push({ start: before.start, end: span.end });
  }
  return longer;
}

function spansOf(place: CompiledPlace, message: Message): readonly Span[] {
  const [only, ...more] = place.groups;
  if (only === undefined) return [];
  if (more.length === 0) return message.spansOf(only);
  return place.groups.flatMap((group) => message.spansOf(group)).sort((left, right) => left.end - right.end);
}

function withOthers(
  span: Span,
  others: readonly (readonly Span[])[],
  message: Message,
  locale: number,
): Span | undefined {
  let whole = span;
  for (const spans of others) {
    const near = nearest(whole, spans, message, locale, 'apart');
    if (near === undefined) return undefined;
    whole = { start: Math.min(whole.start, near.start), end: Math.max(whole.end, near.end) };
  }
  return whole;
}

function nearest(
  span: Span,
  spans: readonly Span[],
  message: Message,
  locale: number,
  position: 'apart' | 'may overlap',
): Span | undefined {
  for (let index = firstEndingAfter(spans, span.start - FURTHEST); index < spans.length; index++) {
    const other = spans[index];
    if (other === undefined || other.end > span.end + 2 * FURTHEST) return undefined;
    const overlaps = other.start <= span.end && span.start <= other.end;
    if (overlaps ? position === 'may overlap' : distance(span, other, message, locale) <= NEAR) return other;
  }
  return undefined;
}

/** The index of the first span that ends at this token or later; spans are in order of their ends. */
function firstEndingAfter(spans: readonly Span[], token: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function distance(one: Span, other: Span, message: Message, locale: number): number {
  return one.end < other.start
    ? message.between(one.end, other.start, locale)
    : message.between(other.end, one.start, locale);
}
