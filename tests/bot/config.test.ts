import { describe, expect, it } from 'vitest';
import { BadConfig, readConfig } from '../../bot/config.ts';

describe('the sites on whose pages the chat may stand', () => {
  const sites = (list: string) => readConfig({ FINGERPOST_EMBED_ORIGINS: list }).embedOrigins;

  it('are none unless they are named', () => {
    expect(readConfig({}).embedOrigins).toEqual([]);
  });

  it('are origins, one or several', () => {
    expect(sites('https://www.council.example, https://school.example:8443 http://localhost:8080')).toEqual([
      'https://www.council.example',
      'https://school.example:8443',
      'http://localhost:8080',
    ]);
  });

  it.each([
    'http://www.council.example',
    'https://www.council.example/',
    'https://www.council.example/chat',
    'https://*.council.example',
    "https://council.example;script-src 'unsafe-inline'",
    '*',
    'null',
    'https:',
  ])('are refused where one is %s', (list) => {
    expect(() => sites(list)).toThrow(BadConfig);
  });
});
