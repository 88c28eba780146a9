const TIMES = 3;
const WITHIN_MS = 5_000;

/**
 * Notices Shift pressed three times within five seconds. Writing capital letters does not count: only Shift on its own does,
 * and any other key starts the count again. The returned function takes each key event and says when it is time to leave.
 */
export function shiftThreeTimes(): (event: { type: string; key: string; timeStamp: number }) => boolean {
  let presses: number[] = [];
  let alone = false;
  return (event) => {
    if (event.key !== 'Shift') {
      presses = [];
      alone = false;
      return false;
    }
    if (event.type === 'keydown') {
      alone = true;
      return false;
    }
    if (!alone) return false;
    alone = false;
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
    return presses.length >= TIMES;
  };
}
