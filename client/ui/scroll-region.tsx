import type { HTMLAttributes } from 'react';

/** What may be wider than the screen: scrolled by itself, by keyboard too, so that the page is not. */
export function ScrollRegion({ label, ...rest }: { label: string } & HTMLAttributes<HTMLElement>) {
  return <section className="wide" tabIndex={0} aria-label={label} {...rest} />;
}
