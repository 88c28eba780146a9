/** The desk's registration as Teams sees it: single sign-on in the tab. */
export type TeamsSignIn = {
  /** The application's id, which is also the id of the Teams app. */
  readonly appId: string;
  /** The application's id URI, `api://<host>/<application id>`: what Teams asks a token for. */
  readonly resource: string;
};

/**
 * The applications that ask for the token of a tab: Teams on the desktop and on telephones, and Teams in a browser. From
 * Microsoft's page on registering a tab with Entra ID, where the deployment lets both in beforehand.
 */
export const TEAMS_CLIENTS: readonly string[] = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
];

/** The permission that the registration gives Teams to ask for in somebody's name, as Microsoft's pages on single sign-on call it. */
export const TEAMS_PERMISSION = 'access_as_user';

/** @throws TypeError where `publicUrl` is no address. */
export function teamsSignInOf(appId: string, publicUrl: string): TeamsSignIn {
  return { appId, resource: `api://${new URL(publicUrl).host}/${appId}` };
}
