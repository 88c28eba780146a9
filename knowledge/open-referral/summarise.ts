import {
  type WireService,
  type WireServiceMinimal,
  type WireServiceSummary,
  wireServiceMinimal,
  wireServiceSummary,
} from './wire/wire.ts';

/** A service without its lists. */
export function summaryOf(service: WireService): WireServiceSummary {
  return wireServiceSummary.parse(service);
}

export function minimalOf(service: WireService): WireServiceMinimal {
  return wireServiceMinimal.parse(service);
}
