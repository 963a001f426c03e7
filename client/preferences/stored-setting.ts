/** A choice of the viewer that outlives the page, and that all open pages follow. */
export interface StoredSetting<Value> {
  /** For useSyncExternalStore. */
  subscribe: (listener: () => void) => () => void;
  get: () => Value;
  set: (value: Value) => void;
}

/** Kept in the browser under `key`; where the browser keeps nothing, as long as the page lives. `read` gets null where nothing is kept. */
export function createStoredSetting<Value extends string | boolean>(
  key: string,
  read: (kept: string | null) => Value,
): StoredSetting<Value> {
  const listeners = new Set<() => void>();
  let value = read(keptUnder(key));
  const become = (next: Value) => {
    value = next;
    for (const listener of listeners) listener();
  };
  // Tells only what other pages of the browser have changed.
  window.addEventListener('storage', (event) => {
    if (event.key === key) become(read(event.newValue));
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get: () => value,
    set(next) {
      try {
        localStorage.setItem(key, String(next));
      } catch {
        // Storage that is full or forbidden: the choice holds for this page.
      }
      become(next);
    },
  };
}

function keptUnder(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
