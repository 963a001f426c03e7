import { isLoopback } from '../config.ts';

/** What the server may be called by. */
export interface HostRules {
  /** The address it listens on. */
  host: string;
  /** Further names, without port. */
  allowedHosts: readonly string[];
}

/**
 * Why a request is refused, in one sentence; null: it is not.
 *
 * A port on loopback can be reached from any web page the user has open: a page may make its own name resolve to 127.0.0.1
 * (DNS rebinding), or open a WebSocket, which browsers let through to any host. So the Host must be one of ours, and the
 * Origin, where there is one, the page that this server has served. Programs send no Origin.
 */
export function refusalOf(
  headers: { host?: string | undefined; origin?: string | undefined },
  rules: HostRules,
): string | null {
  const called = headers.host === undefined ? null : parse(`http://${headers.host}`);
  if (called === null) return 'The request has no valid Host.';
  if (!isOurs(called.hostname, rules)) {
    return `This server is not called "${called.hostname}": add the name to ALLOWED_HOSTS if it should be.`;
  }
  if (headers.origin === undefined) return null;
  return isSamePage(headers.origin, headers.host!) ? null : 'Pages of other origins may not call this server.';
}

/** Behind a proxy that ends TLS the scheme differs, and with it the default port. */
function isSamePage(origin: string, host: string): boolean {
  const page = parse(origin);
  if (page === null || !/^https?:$/.test(page.protocol)) return false;
  return page.host === parse(`${page.protocol}//${host}`)?.host;
}

function isOurs(name: string, { host, allowedHosts }: HostRules): boolean {
  const plain = name.replace(/^\[|\]$/g, '').toLowerCase();
  if (isLoopback(plain) || plain === host.toLowerCase()) return true;
  // Rebinding needs a name: where any address is listened on, any address is fine.
  const isAnyAddress = host === '0.0.0.0' || host === '::';
  if (isAnyAddress && (name.startsWith('[') || /^[\d.]+$/.test(plain))) return true;
  return allowedHosts.some((allowed) => allowed.toLowerCase() === plain);
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
