import { filledPieces, type PatternPiece, patternPieces } from './pattern-pieces.ts';
import classes from './templates.module.css';

/** A pattern with its parameters marked. */
export function Pattern({ pattern }: { pattern: string }) {
  return (
    <code className={classes.pattern}>
      <Pieces pieces={patternPieces(pattern)} />
    </code>
  );
}

/** The same in two lines at most. */
export function ShortPattern({ pattern }: { pattern: string }) {
  return (
    <span className={classes.short}>
      <Pieces pieces={patternPieces(pattern)} />
    </span>
  );
}

/** A text that fits a pattern, with what stands for its parameters marked. */
export function FilledPattern({ pattern, text }: { pattern: string; text: string }) {
  return <Pieces pieces={filledPieces(pattern, text)} />;
}

function Pieces({ pieces }: { pieces: readonly PatternPiece[] }) {
  return pieces.map((piece) =>
    'text' in piece ? (
      piece.text
    ) : (
      <mark key={piece.at} className={classes.parameter}>
        {piece.parameter}
      </mark>
    ),
  );
}
