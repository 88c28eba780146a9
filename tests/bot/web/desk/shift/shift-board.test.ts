import { describe, expect, it } from 'vitest';
import { DeskFault } from '../../../../../bot/web/desk/api/desk-fault.ts';
import { ShiftBoard } from '../../../../../bot/web/desk/shift/shift-board.ts';
import { sampleShift } from '../sample-shift.ts';

function boardWith(act: () => Promise<void> = async () => undefined) {
  let readings = 0;
  const shift = { ...sampleShift(), now: 5_000 };
  const api = {
    shift: async () => {
      readings += 1;
      return shift;
    },
    assign: act,
    lend: act,
    endLoan: act,
  };
  return { board: new ShiftBoard(api, () => 2_000), readings: () => readings, shift };
}

describe('the shift', () => {
  it('is read only while somebody looks at it', async () => {
    const { board, readings, shift } = boardWith();
    await board.again();
    expect(readings()).toBe(0);
    board.open();
    await board.again();
    expect(readings()).toBe(2);
    expect(board.state.get()).toMatchObject({ shift, ahead: 3_000, fault: null });
    board.close();
    await board.again();
    expect(readings()).toBe(2);
  });

  it.each([
    ['claim.full', 'shift.notice.full'],
    ['colleague.not-here', 'shift.notice.not-here'],
    ['token.not-allowed', 'shift.notice.not-wanted'],
    ['conversation.not-found', 'shift.notice.gone'],
    ['offline', 'shift.notice.failed'],
  ])('says what came of an act that was refused: %s', async (code, notice) => {
    const { board } = boardWith(() => Promise.reject(new DeskFault(code)));
    expect(await board.assign('07-a', { to: 'example:amal' as never })).toBe(false);
    expect(board.state.get().notice).toBe(notice);
  });

  it('is read anew after an act, and says nothing of one that was done', async () => {
    const { board, readings } = boardWith();
    board.open();
    await board.again();
    const before = readings();
    expect(await board.endLoan('example:amal')).toBe(true);
    expect(readings()).toBeGreaterThan(before);
    expect(board.state.get().notice).toBeNull();
  });
});
