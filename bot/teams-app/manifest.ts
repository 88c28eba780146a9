import type { TeamsPackage } from '../config.ts';
import { teamsSignInOf } from '../desk/auth/teams-sign-in.ts';
import { DESK_TAB } from './deep-link.ts';

/** The version of Microsoft's schema that the manifest keeps to; its text is in `schema/`. */
const MANIFEST_VERSION = '1.29';

/** The names of the icons in the package, with the width and height in pixels that Teams demands. */
export const ICONS = { 'color.png': 192, 'outline.png': 32 } as const;

/**
 * What Teams is told about the app: the desk as a tab of one's own, first of all; the bot; and the application in Entra ID by which
 * the tab signs staff in. `version` is that of the package, in three numbers.
 */
export function teamsManifest(app: TeamsPackage, version: string): object {
  const at = (path: string) => new URL(path, app.publicUrl).href;
  const { appId, resource } = teamsSignInOf(app.appId, app.publicUrl.href);
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version,
    id: appId,
    developer: {
      name: app.operator,
      websiteUrl: app.publicUrl.href,
      privacyUrl: app.privacyUrl,
      termsOfUseUrl: app.termsUrl,
    },
    name: { short: 'Fingerpost', full: 'Fingerpost: the desk for staff' },
    description: {
      short: 'Talk with people who are new here and asked for a person.',
      full:
        'See who waits, take a conversation over and answer in writing. People write in a chat of their own: nothing that they or ' +
        'you write in a conversation goes through the chats of Teams. In a channel of your team, cards can say that somebody waits; ' +
        'in a chat of your own you can ask what people can get here.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0b4636',
    staticTabs: [
      {
        entityId: DESK_TAB,
        name: 'Desk',
        contentUrl: at('/desk/teams/?host=teams'),
        websiteUrl: at('/desk/'),
        scopes: ['personal'],
      },
      // Teams' own names for the chat with the bot and for the page about the app: named, so that the desk comes first.
      { entityId: 'conversations', scopes: ['personal'] },
      { entityId: 'about', scopes: ['personal'] },
    ],
    bots: [{ botId: app.botId, scopes: ['personal', 'team'], supportsFiles: false, isNotificationOnly: false }],
    defaultInstallScope: 'personal',
    validDomains: [app.publicUrl.host],
    webApplicationInfo: { id: appId, resource },
  };
}
