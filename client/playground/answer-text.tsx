import { useLayoutEffect, useRef } from 'react';
import classes from './playground.module.css';

/** Closer than this to the end, one reads along. */
const NEAR_PX = 40;

/** The answer as it comes. Who reads at its end is kept there; who has scrolled back stays where he is. */
export function AnswerText({ name, text, isComing }: { name: string; text: string; isComing: boolean }) {
  const region = useRef<HTMLElement>(null);
  const isAtEnd = useRef(true);
  // With each piece, which is each time this is drawn.
  useLayoutEffect(() => {
    const element = region.current;
    if (element && isAtEnd.current) element.scrollTop = element.scrollHeight;
  });
  return (
    <section
      ref={region}
      className={classes.text}
      // What is longer than the screen is scrolled by keyboard, too.
      tabIndex={0}
      aria-label={`Text of ${name}`}
      aria-busy={isComing}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
      }}
    >
      {text}
      {isComing && <span className={classes.cursor} aria-hidden="true" />}
    </section>
  );
}
