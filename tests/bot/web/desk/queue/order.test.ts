import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS } from '../../../../../bot/conversation/hold.ts';
import { inSight, partsOf } from '../../../../../bot/web/desk/queue/order.ts';
import { line } from '../sample.ts';

const ME = 'tenant:me';
const mine = { id: ME, name: 'Amal' };
const theirs = { id: 'tenant:kasia', name: 'Kasia' };

describe('the order of the queue', () => {
  it('puts my own, each band and those of colleagues apart', () => {
    const lines = [
      line(1, { heldBy: theirs, state: 'joined' }),
      line(2, { band: 'call-back' }),
      line(3, { heldBy: mine, state: 'offered' }),
      line(4),
      line(5, { band: 'urgent' }),
    ];
    const parts = partsOf(lines, ME);
    expect(parts.mine).toEqual([lines[2]]);
    expect(parts.waiting).toEqual({ urgent: [lines[4]], waiting: [lines[3]], 'call-back': [lines[1]] });
    expect(parts.others).toEqual([lines[0]]);
  });

  it('takes who lost a member of staff first, then who has waited longest', () => {
    const lines = [line(1, { since: 300 }), line(2, { since: 100 }), line(3, { since: 900, front: true })];
    expect(partsOf(lines, ME).waiting.waiting.map(({ since }) => since)).toEqual([900, 100, 300]);
  });

  it('loses nobody, shows nobody twice, and does not depend on the order of the answer', () => {
    const some = fc.uniqueArray(fc.nat(200), { maxLength: 40 }).chain((numbers) =>
      fc.tuple(
        ...numbers.map((number) =>
          fc
            .record({
              band: fc.constantFrom(...BANDS),
              since: fc.nat(5),
              front: fc.boolean(),
              heldBy: fc.constantFrom(null, mine, theirs),
            })
            .map((changes) => line(number, changes)),
        ),
      ),
    );
    fc.assert(
      fc.property(some, (lines) => {
        const shown = inSight(partsOf(lines, ME)).map(({ conversation }) => conversation);
        expect(shown.toSorted()).toEqual(lines.map(({ conversation }) => conversation).toSorted());
        expect(inSight(partsOf(lines.toReversed(), ME)).map(({ conversation }) => conversation)).toEqual(shown);
      }),
    );
  });
});
