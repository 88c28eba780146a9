import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../bot/conversation/ids.ts';
import { actWithWords } from '../../bot/desk/act-with-words.ts';
import { transcriptOf } from '../../bot/desk/api/transcript.ts';
import { claimConversation, endClaim } from '../../bot/desk/staff-act.ts';
import { cardOf } from '../../bot/desk/staff-member.ts';
import type { Action } from '../../dialogs/action.ts';
import { offeredByStaff } from '../../dialogs/introduction/by-staff.ts';
import type { Kind } from '../../dialogs/introduction/introduction.ts';
import { AMAL, KASIA } from './desk/conversations.ts';
import { botOn, wording } from './pipeline-fixture.ts';
import { startTestStore, type TestStore } from './store/redis-fixture.ts';

/** What a person writes for an introduction, through the real bot and the real store. */

let test: TestStore;
let bot: ReturnType<typeof botOn>;
beforeAll(async () => {
  test = await startTestStore();
  bot = botOn(test);
});
afterAll(() => test.stop());

const NAME = 'Zebrowitz';
const NUMBER = '0700 900 123';
const LINE = 'They wrote something for an introduction. It is theirs to share.';
const ports = () => ({ store: test.store, render: wording.render, runEffects: bot.runEffects, clock: Date.now });
const WITHDRAW: Action = { do: 'withdraw' };
let introductions = 0;

/** Somebody who talks with a member of staff. */
async function talking(locale: 'en' | 'ar') {
  const id = await bot.open(locale);
  await bot.tap(id, { do: 'person-yes', share: 'all' });
  const { fence } = await claimConversation(id, cardOf(AMAL), ports());
  await bot.tap(id, { do: 'accept-staff' });
  return { id, fence };
}

async function offer(id: ConversationId): Promise<string> {
  introductions += 1;
  const introduction = introductions.toString(16).padStart(32, '0');
  const { knowledge } = wording.reader('en');
  const world = { knowledge, demonstration: true, now: Date.now() };
  const by = { id: AMAL.id, name: AMAL.name, organisation: AMAL.organisation };
  const kind: Kind = 'go-along';
  const what = { kind, service: 'hub-citizens-advice', about: 'money', asks: ['name', 'contact'] } as const;
  const decide = ({ state }: { state: Parameters<typeof offeredByStaff>[0] }) => {
    const done = offeredByStaff(state, { id: introduction, link: 'a-link', hub: 'hub', by, ...what }, world);
    if (done.kind === 'refused') throw new Error(done.because);
    return done;
  };
  await actWithWords(id, { once: introduction, decide }, ports());
  return introduction;
}

/** Somebody who was asked for their name by an introduction. */
async function askedForTheirName(locale: 'en' | 'ar' = 'en') {
  const talk = await talking(locale);
  const introduction = await offer(talk.id);
  await bot.tap(talk.id, { do: 'write-detail', introduction, detail: 'name' });
  return { ...talk, introduction };
}

const logOf = (id: ConversationId) => test.store.entries(id, 0);
const seenByStaff = async (id: ConversationId) => transcriptOf(await logOf(id), wording.render);
const introductionOf = async (id: ConversationId) =>
  (await test.store.load(id, { fresh: true }))?.state.introductions.at(-1);

describe('what a person writes for an introduction', () => {
  it.each(['en', 'ar'] as const)('is theirs to read and not for staff, whatever they answer (%s)', async (locale) => {
    for (const answer of ['introduction-yes', 'introduction-no'] as const) {
      const { id, introduction } = await askedForTheirName(locale);
      await bot.write(id, NAME);
      await bot.tap(id, { do: 'write-detail', introduction, detail: 'contact' });
      await bot.write(id, NUMBER);
      const then: Action[] = [{ do: answer, introduction }, ...(answer === 'introduction-yes' ? [WITHDRAW] : [])];
      for (const action of then) {
        await bot.tap(id, action);
        const seen = JSON.stringify(await seenByStaff(id));
        expect(seen).not.toContain(NAME);
        expect(seen).not.toContain(NUMBER);
        const own = JSON.stringify((await logOf(id)).map((it) => (it.from === 'person' ? it.text : it)));
        expect(own).toContain(`"${NAME}"`);
        expect(own).toContain(`"${NUMBER}"`);
      }
    }
  });

  it('has a line in its place, and the card says that something was written', async () => {
    const { id } = await askedForTheirName('ar');
    await bot.write(id, NAME);
    const seen = await seenByStaff(id);
    expect(seen.filter(({ from }) => from === 'withheld')).toEqual([
      { from: 'withheld', seq: expect.any(Number), at: expect.any(Number), english: LINE },
    ]);
    const card = seen.flatMap((it) => (it.from === 'bot' && it.english.card ? [it] : [])).at(-1);
    const named = { icon: 'self', label: 'Name', text: expect.stringContaining('theirs to share') };
    expect(card?.english.card?.facts).toContainEqual(named);
    const shown = card?.shown.card?.facts.find(({ icon }) => icon === 'self');
    expect(shown?.text).toMatch(/[\u0600-\u06ff]/);
    expect(card?.shown.text).toMatch(/[\u0600-\u06ff]/);
  });

  it('is told to nobody after a no, and the card does not say otherwise', async () => {
    const { id, introduction } = await askedForTheirName();
    const labels = async () => {
      const cards = (await logOf(id)).flatMap((it) =>
        it.from === 'bot' && it.rendered.card ? [it.rendered.card] : [],
      );
      return cards.at(-1)?.facts.map(({ label }) => label);
    };
    await bot.write(id, NAME);
    expect(await labels()).toContain('Who is told');
    await bot.tap(id, { do: 'introduction-no', introduction });
    expect(await labels()).toEqual(['Place']);
  });

  it('is no different when it is too long to be kept', async () => {
    const { id } = await askedForTheirName();
    await bot.write(id, `${NAME} `.repeat(20));
    expect(JSON.stringify(await seenByStaff(id))).not.toContain(NAME);
  });

  it('is no different with the bot, once the talk is over, whoever reads it later', async () => {
    const { id, fence, introduction } = await askedForTheirName();
    await endClaim(id, { kind: 'close', staff: AMAL.id, fence, end: { outcome: 'solved' } }, ports());
    await bot.tap(id, { do: 'write-detail', introduction, detail: 'name' });
    await bot.write(id, NAME);
    expect(await introductionOf(id)).toMatchObject({ name: NAME });
    expect(JSON.stringify(await seenByStaff(id))).not.toContain(NAME);
  });

  it('is read by staff where it may tell of danger', async () => {
    const { id } = await askedForTheirName();
    await bot.write(id, 'he hits me');
    expect(JSON.stringify(await seenByStaff(id))).toContain('he hits me');
    expect(await introductionOf(id)).not.toHaveProperty('name');
  });
});

describe('a name that was asked for', () => {
  const again = async (id: ConversationId) => {
    await bot.tap(id, { do: 'person-yes', share: 'all' });
    return claimConversation(id, cardOf(KASIA), ports());
  };
  const close = (id: ConversationId, fence: number) =>
    endClaim(id, { kind: 'close', staff: AMAL.id, fence, end: { outcome: 'solved' } }, ports());
  const saidToNobodyElse = async (id: ConversationId, words: string) => {
    await bot.write(id, words);
    expect(await introductionOf(id)).not.toHaveProperty('name');
    expect(JSON.stringify(await seenByStaff(id))).toContain(words);
  };

  it('is asked for no more once the talk is over', async () => {
    const { id, fence } = await askedForTheirName();
    await close(id, fence);
    await saidToNobodyElse(id, 'where can I learn to swim');
  });

  it('is asked for no more once the person has ended the talk themselves, or was lost', async () => {
    const ended = await askedForTheirName();
    await bot.tap(ended.id, { do: 'end-person' });
    await saidToNobodyElse(ended.id, 'where can I learn to swim');
    const lost = await askedForTheirName();
    await endClaim(lost.id, { kind: 'release', staff: AMAL.id, fence: lost.fence }, ports());
    await saidToNobodyElse(lost.id, 'where can I learn to swim');
  });

  it('by the bot is asked for no more once somebody of the staff is there', async () => {
    const { id, fence, introduction } = await askedForTheirName();
    await close(id, fence);
    await again(id);
    await bot.tap(id, { do: 'write-detail', introduction, detail: 'name' });
    await bot.tap(id, { do: 'accept-staff' });
    await saidToNobodyElse(id, 'hello, who are you');
  });
});
