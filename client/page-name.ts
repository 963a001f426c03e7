import { useMatches } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

const PRODUCT = 'LLM Ledger';

/** The name of the page that is shown, which the document's title follows; an address that no page has is "Not found". */
export function usePageName(): string {
  const name = useMatches({ select: (matches) => matches.at(-1)?.staticData.title ?? 'Not found' });
  useEffect(() => {
    document.title = `${name} · ${PRODUCT}`;
  }, [name]);
  return name;
}

/**
 * Moves the focus to the content where another page has come, so that screen readers say its name and the keyboard goes on
 * there; the link that led to it may be gone. The first page leaves the focus where the browser puts it.
 */
export function useFocusOnNewPage(content: RefObject<HTMLElement | null>, page: string): void {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    content.current?.focus();
  }, [content, page]);
}
