/**
 * Whether Teams shows the desk: its address says so, as the app's manifest has it, or it stands in a frame, where the service lets
 * nobody but Teams show it. Teams on a telephone shows a tab without a frame, so the address is what counts there.
 */
export function isInTeams(search: string, isFramed: boolean): boolean {
  return isFramed || new URLSearchParams(search).get('host') === 'teams';
}
