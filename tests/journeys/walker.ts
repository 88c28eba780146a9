import type { Action } from '../../dialogs/action.ts';
import { commandsFrom } from '../../dialogs/commands.ts';
import { converse } from '../../dialogs/engine.ts';
import { offeredIn } from '../../dialogs/offered.ts';
import type { KeptPlan } from '../../dialogs/plan/plan.ts';
import type { Reader } from '../../dialogs/render/reader.ts';
import { renderReply } from '../../dialogs/render/reply.ts';
import type { RenderedReply } from '../../dialogs/rendered.ts';
import type { Choice, Reply } from '../../dialogs/reply.ts';
import type { Standing } from '../../dialogs/report/report.ts';
import { newState, type State } from '../../dialogs/state.ts';
import type { Act, Input, Query } from '../../dialogs/step.ts';
import type { With, World } from '../../dialogs/world.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { loadCommandWords } from '../../locales/command-words.ts';
import type { Locale } from '../../locales/locale.ts';
import { loadWords } from '../../locales/words.ts';
import { answerTo } from './outside.ts';

/** A Sunday morning in November: everything of the Hub's week is closed and opens on a known day. */
const SUNDAY = Date.parse('2026-11-22T10:00:00Z');

const say = loadWords();
const commands = commandsFrom(loadCommandWords());

export type Scene = {
  readonly knowledge: KnowledgeBase;
  readonly understand: World['understand'];
  readonly locale: Locale;
  readonly demonstration?: boolean;
  readonly now?: number;
};

/** Walks through the dialogs as a person would: types, taps, and reads what is on the screen. Nothing but pure functions. */
export class Walker {
  state: State;
  replies: readonly Reply[] = [];
  acts: readonly Act[] = [];
  held: With = 'bot';
  place: number | null = null;
  /** Whether others than us keep the conversation. */
  elsewhere = false;
  /** What is kept under which code. */
  readonly plans = new Map<string, KeptPlan>();
  /** How the reports under which numbers stand. */
  readonly reports = new Map<string, Standing | 'wait'>();
  /** Milliseconds that have gone by since the scene began. */
  later = 0;
  readonly #scene: Scene;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.state = newState(scene.locale, 'guessed', 'liverpool');
  }

  arrive(): this {
    return this.#take({ kind: 'arrived' });
  }

  type(text: string, written: Locale = this.state.locale): this {
    return this.#take({ kind: 'text', text, locale: written });
  }

  tap(does: Action['do'], which: (choice: Choice) => boolean = () => true): this {
    const choice = this.choices.find((it) => it.action.do === does && which(it));
    if (!choice) throw new Error(`there is no "${does}" among ${this.choices.map((it) => it.action.do).join(', ')}`);
    return this.act(choice.action);
  }

  /** A button of long ago: it need not be on the screen any more. */
  act(action: Action): this {
    return this.#take({ kind: 'action', action });
  }

  take(input: Input): this {
    return this.#take(input);
  }

  get choices(): readonly Choice[] {
    return this.replies.flatMap((reply) => reply.choices ?? []);
  }

  get keys(): string[] {
    return this.replies.map((reply) => reply.said.key.replace('conversation:', ''));
  }

  get rendered(): RenderedReply[] {
    return this.replies.map((reply) => renderReply(this.reader(), reply));
  }

  reader(locale: Locale = this.state.locale): Reader {
    const { knowledge, demonstration = true } = this.#scene;
    return { locale, say, knowledge, demonstration };
  }

  #take(input: Input): this {
    let world = this.#world();
    const asked = new Set<Query['read']>();
    for (;;) {
      const step = converse(this.state, input, world);
      if (step.kind === 'step') {
        this.#arriveAt(step.state, step.replies, step.acts);
        return this;
      }
      if (asked.has(step.read)) throw new Error('asked twice for the same read');
      asked.add(step.read);
      world = { ...world, ...answerTo(step, this) };
    }
  }

  #arriveAt(state: State, replies: readonly Reply[], acts: readonly Act[]): void {
    this.replies = replies;
    this.acts = acts;
    this.state = state;
    const offered = offeredIn(replies, this.rendered);
    if (offered) this.state = { ...state, offered };
  }

  #world(): World {
    const { knowledge, understand, demonstration = true, now = SUNDAY } = this.#scene;
    return {
      now: now + this.later,
      knowledge,
      understand,
      commands,
      operator: 'The Hub',
      daysKept: 7,
      demonstration,
      with: this.held,
      ...(this.elsewhere && { privatePage: () => 'https://help.example/chat' }),
    };
  }
}
