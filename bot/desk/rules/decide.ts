import type { Conversation } from '../../conversation/store.ts';
import type { Act } from './acts.ts';
import { accept, leave, refuse, request, wish } from './person.ts';
import { claim, close, giveBack, leaseExpired, release } from './staff.ts';
import type { Refusal, Step } from './step.ts';
import { transfer } from './transfer.ts';

/**
 * The rules of the hand-off. Pure: the same conversation and act give the same step. They never look at a clock; where time
 * decides, the step carries a guard that the commit checks by Redis TIME.
 */
export function decide(conversation: Conversation, act: Act): Step | Refusal {
  switch (act.kind) {
    case 'request':
      return request(conversation, act);
    case 'wish':
      return wish(conversation, act);
    case 'accept':
      return accept(conversation);
    case 'refuse':
      return refuse(conversation);
    case 'leave':
      return leave(conversation);
    case 'claim':
      return claim(conversation, act);
    case 'release':
      return release(conversation, act);
    case 'give-back':
      return giveBack(conversation, act);
    case 'close':
      return close(conversation, act, act.end);
    case 'transfer':
      return transfer(conversation, act);
    case 'lease-expired':
      return leaseExpired(conversation);
  }
}
