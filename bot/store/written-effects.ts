import type { Effect } from '../conversation/effect.ts';
import type { ConversationId } from '../conversation/ids.ts';

/**
 * At which version an effect was written, for the very objects that this process committed or read. The same effect may be
 * written again while it is carried out; `done` must then leave the newer one, whose work has not been seen to.
 */
export class WrittenEffects {
  readonly #versions = new WeakMap<Effect, { readonly id: ConversationId; readonly version: number }>();

  remember(id: ConversationId, effect: Effect, version: number): void {
    this.#versions.set(effect, { id, version });
  }

  /** Null where the object was neither committed nor read here. */
  versionOf(id: ConversationId, effect: Effect): number | null {
    const written = this.#versions.get(effect);
    return written?.id === id ? written.version : null;
  }
}
