import { patternPieces } from './pattern-pieces.ts';
import classes from './templates.module.css';

/** A pattern with its parameters marked. */
export function Pattern({ pattern, isShort = false }: { pattern: string; isShort?: boolean }) {
  return (
    <code className={isShort ? classes.short : classes.pattern}>
      {patternPieces(pattern).map((piece) =>
        'text' in piece ? (
          piece.text
        ) : (
          <mark key={piece.at} className={classes.parameter}>
            {piece.parameter}
          </mark>
        ),
      )}
    </code>
  );
}
