/** The desk's tab in the app's manifest. */
export const DESK_TAB = 'desk';

type Desk = { readonly appId: string; readonly publicUrl: string };

/**
 * The address that opens the desk's tab in Teams at a conversation, in the form that Teams' own library makes for a tab's links; in a browser
 * without Teams it leads to the desk. The id opens nothing by itself.
 */
export function deskLink({ appId, publicUrl }: Desk, conversation: string): string {
  const link = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${DESK_TAB}`);
  link.searchParams.append('webUrl', new URL('/desk/', publicUrl).href);
  link.searchParams.append('context', JSON.stringify({ subEntityId: conversation }));
  return link.href;
}
