import { expect, it } from 'vitest';
import { refusalOf } from './host-check.ts';

const LOOPBACK = { host: '127.0.0.1', allowedHosts: ['ledger.example.com'] };
const ANYWHERE = { host: '0.0.0.0', allowedHosts: [] };

it.each([
  ['localhost:4000'],
  ['127.0.0.1:4000'],
  ['127.0.0.5'],
  ['[::1]:4000'],
  ['LOCALHOST'],
  ['ledger.example.com'],
  ['Ledger.Example.com:8443'],
])('a server on loopback is called %s', (host) => {
  expect(refusalOf({ host }, LOOPBACK)).toBeNull();
});

it.each([
  ['evil.example'],
  ['localhost.evil.example:4000'],
  ['192.168.1.5:4000'],
  ['127.0.0.1.nip.io'],
  ['ledger.example.com.evil.example'],
])('a server on loopback is not called %s', (host) => {
  expect(refusalOf({ host }, LOOPBACK)).toContain('ALLOWED_HOSTS');
});

it.each([[undefined], [''], ['a b'], ['x@y@z:']])('a Host that is none (%s) is refused', (host) => {
  expect(refusalOf({ host }, LOOPBACK)).not.toBeNull();
});

it('a server that listens everywhere is called by any address, but only by names it knows', () => {
  expect(refusalOf({ host: '192.168.1.5:4000' }, ANYWHERE)).toBeNull();
  expect(refusalOf({ host: '[fd00::1]:4000' }, ANYWHERE)).toBeNull();
  expect(refusalOf({ host: 'rebound.example:4000' }, ANYWHERE)).not.toBeNull();
});

it.each([
  ['127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ['localhost:5173', 'http://localhost:5173'],
  ['ledger.example.com', 'https://ledger.example.com'],
  ['ledger.example.com:443', 'https://ledger.example.com'],
])('a page of %s itself may call', (host, origin) => {
  expect(refusalOf({ host, origin }, LOOPBACK)).toBeNull();
});

it.each([
  ['127.0.0.1:4000', 'http://evil.example'],
  ['127.0.0.1:4000', 'http://127.0.0.1:3000'],
  ['127.0.0.1:4000', 'http://localhost:4000'],
  ['127.0.0.1:4000', 'null'],
  ['127.0.0.1:4000', ''],
  ['127.0.0.1:4000', 'file://'],
])('called as %s, a page of %s may not', (host, origin) => {
  expect(refusalOf({ host, origin }, LOOPBACK)).toBe('Pages of other origins may not call this server.');
});
