/**
 * Where the Azure Bot Service answers for its channels. The names are whole: anybody can have a name under trafficmanager.net.
 * Teams in the public cloud and its government community, as Microsoft's Teams SDK lists them; other clouds are configured.
 */
const HOSTS: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
]);
/** Every other channel: facebook.botframework.com, europe.directline.botframework.com and the like. All of it is Microsoft's. */
const DOMAIN = '.botframework.com';

/** Whether we send a person's words, and our token, to this address. */
export type TrustServiceUrl = (serviceUrl: string) => boolean;

/** `origins` are trusted besides, exactly as they are: another cloud's. */
export function serviceUrlTrust(origins: readonly string[]): TrustServiceUrl {
  const others = new Set(origins.map((origin) => new URL(origin).origin));
  return (serviceUrl) => {
    const url = URL.parse(serviceUrl);
    if (url === null || url.username !== '' || url.password !== '') return false;
    if (others.has(url.origin)) return true;
    const isKnown = HOSTS.has(url.hostname) || url.hostname.endsWith(DOMAIN);
    return isKnown && url.protocol === 'https:' && url.port === '';
  };
}
