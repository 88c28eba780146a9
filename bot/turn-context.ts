import type { Incoming, Outcome } from './incoming.ts';

/** The part of a Bot Framework TurnContext that carries what belongs to one turn. */
type Turn = { readonly turnState: Map<unknown, unknown> };

const INCOMING = Symbol('fingerpost.incoming');
const OUTCOME = Symbol('fingerpost.outcome');

/** An adapter puts here what the person did, validated, before it runs the bot. */
export function putIncoming(turn: Turn, incoming: Incoming): void {
  turn.turnState.set(INCOMING, incoming);
}

/** What the person did in this turn. Null: an activity that no adapter stated as such, which the bot leaves alone. */
export function incomingIn(turn: Turn): Incoming | null {
  return (turn.turnState.get(INCOMING) as Incoming | undefined) ?? null;
}

/** The bot puts here what became of it, for the adapter to answer its channel with. */
export function putOutcome(turn: Turn, outcome: Outcome): void {
  turn.turnState.set(OUTCOME, outcome);
}

/** What became of it, or null where the bot did not settle the turn. */
export function outcomeIn(turn: Turn): Outcome | null {
  return (turn.turnState.get(OUTCOME) as Outcome | undefined) ?? null;
}
