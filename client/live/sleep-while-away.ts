import type { FollowedFeed } from './follow-feed.ts';
import { isHidden, onHiddenChange } from './use-hidden.ts';

/** A glance at another tab costs nothing; a page that is forgotten for longer costs the server nothing. */
const AWAY_MS = 5 * 60_000;

/**
 * Lets a feed sleep once the page has been hidden for five minutes, and wakes it when the page is shown or the machine is back
 * in a network. Returns how to stop.
 */
export function sleepWhileAway(feed: Pick<FollowedFeed, 'sleep' | 'wake'>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (isHidden()) timer = setTimeout(feed.sleep, AWAY_MS);
    else feed.wake();
  };
  const stopLooking = onHiddenChange(look);
  window.addEventListener('online', feed.wake);
  if (isHidden()) look();
  return () => {
    clearTimeout(timer);
    stopLooking();
    window.removeEventListener('online', feed.wake);
  };
}
