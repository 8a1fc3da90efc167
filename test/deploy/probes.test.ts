import { runProbes, type Probe } from './probes';

const allow = () => Promise.resolve();
const deny = () => Promise.reject(Object.assign(new Error('no'), { name: 'AccessDenied' }));

test.each<[string, Probe, string[]]>([
  ['an allowed request', { name: 'read', expect: 'allowed', send: allow }, []],
  ['a denied request', { name: 'read', expect: ['AccessDenied'], send: deny }, []],
  [
    'a request that should be denied',
    { name: 'read', expect: ['AccessDenied'], send: allow },
    ['read: expected AccessDenied, got allowed'],
  ],
  [
    'a request that should be allowed',
    { name: 'read', expect: 'allowed', send: deny },
    ['read: expected allowed, got AccessDenied'],
  ],
  [
    'a request denied for another reason',
    { name: 'read', expect: ['NoSuchKey', 'NotFound'], send: deny },
    ['read: expected NoSuchKey or NotFound, got AccessDenied'],
  ],
])('judges %s', async (_, probe, expected) => {
  expect(await runProbes([probe])).toEqual(expected);
});
