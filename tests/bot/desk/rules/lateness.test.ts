import { describe, expect, it } from 'vitest';
import { BANDS, LATE_AFTER_MINUTES } from '../../../../bot/conversation/hold.ts';
import { lateAt } from '../../../../bot/desk/rules/lateness.ts';
import { REAL_PACE } from '../../../../bot/desk/rules/pace.ts';

const MINUTE = REAL_PACE.minuteMs;
const told = (at: number, toMinutes: number) => ({
  at: at * MINUTE,
  place: 1,
  range: { fromMs: 0, toMs: toMinutes * MINUTE },
  beside: null,
});

describe('somebody waits too long', () => {
  it.each(BANDS)('from the limit of their band on: %s', (band) => {
    const limit = LATE_AFTER_MINUTES[band] * MINUTE;
    expect(lateAt({ band, since: 7, told: null }, REAL_PACE)).toEqual({
      at: 7 + limit,
      soon: 7 + limit * 0.75,
      by: 'limit',
    });
  });

  it('from the longest that they were told, where that is earlier', () => {
    expect(lateAt({ band: 'waiting', since: 0, told: told(1, 5) }, REAL_PACE)).toMatchObject({
      at: 6 * MINUTE,
      by: 'told',
    });
    expect(lateAt({ band: 'waiting', since: 0, told: told(1, 20) }, REAL_PACE)).toMatchObject({
      at: 10 * MINUTE,
      by: 'limit',
    });
  });
});
