import { plain, type Server, serve } from '../serve';

/** Pages of any site at their real addresses, for a browser that finds all hosts on this machine (`tests/browsers`). */
export interface Pages extends Server {
  /** Says what is at an address from the next load on. What stands behind its `#` never reaches a server. */
  put(url: string, html: string, headers?: Record<string, string>): void;
}

const keyOf = (url: string): string => new URL(url).href.replace(/#.*$/, '');

/** Starts the server with no page at all: what nothing was put at is not found. */
export async function startPages(): Promise<Pages> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const server = await serve(async (url) => {
    const page = pages.get(keyOf(url.href));
    return page
      ? { status: 200, type: 'text/html', body: page.html, headers: page.headers }
      : plain(404, 'There is nothing at this address.\n');
  });
  return { ...server, put: (url, html, headers = {}) => void pages.set(keyOf(url), { html, headers }) };
}
