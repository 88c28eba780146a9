import { describe, expect, it } from 'vitest';
import { serviceUrlTrust } from '../../../../bot/adapters/cloud/service-url.ts';

describe('a service URL', () => {
  const trust = serviceUrlTrust(['https://smba.infra.gov.teams.microsoft.us', 'http://127.0.0.1:4000/anything']);

  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.infra.gcc.teams.microsoft.com/gcc',
    'https://facebook.botframework.com/',
    'https://europe.directline.botframework.com',
    'https://smba.infra.gov.teams.microsoft.us/gcch',
    'http://127.0.0.1:4000/emea/',
  ])('%s is trusted', (url) => {
    expect(trust(url)).toBe(true);
  });

  it.each([
    '',
    'smba.trafficmanager.net',
    'http://facebook.botframework.com/',
    'https://facebook.botframework.com:8443/',
    'https://botframework.com.attacker.example/',
    'https://attackerbotframework.com/',
    'https://attacker.trafficmanager.net/',
    'https://smba.trafficmanager.net@attacker.example/',
    'https://user:password@facebook.botframework.com/',
    'https://smba.infra.gov.teams.microsoft.us:444/',
    'http://smba.infra.gov.teams.microsoft.us/',
    'http://127.0.0.1:4001/',
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
    'wss://facebook.botframework.com/',
  ])('%s is not', (url) => {
    expect(trust(url)).toBe(false);
  });
});
