import { expect, it } from 'vitest';
import { type Ask, createAnswer } from './answer.ts';

type Sink = Parameters<Ask<string>>[0];

/** An answer, its clock and its frames, all moved by the test. */
function begin() {
  let nowMs = 1000;
  const frames: (() => void)[] = [];
  const answer = createAnswer<string>({ nowMs: () => nowMs, onFrame: (draw) => void frames.push(draw) });
  let drawn = 0;
  answer.subscribe(() => (drawn += 1));
  const left: number[] = [];
  const sinks: Sink[] = [];
  const start = () => {
    const number = sinks.length;
    answer.start((sink) => {
      sinks.push(sink);
      return () => void left.push(number);
    });
    return sinks[number]!;
  };
  return {
    answer,
    start,
    left,
    drawn: () => drawn,
    pass: (ms: number) => void (nowMs += ms),
    frame: () => frames.splice(0).forEach((draw) => draw()),
  };
}

it('pieces are drawn once a frame, however many come', () => {
  const { answer, start, drawn, frame, pass } = begin();
  const sink = start();
  pass(250);
  sink.onPiece('One');
  expect(answer.get()).toMatchObject({ state: 'STREAMING', firstPieceSeconds: 0.25 });
  const before = drawn();
  for (let number = 0; number < 100; number += 1) sink.onPiece('.');
  expect(drawn()).toBe(before);
  frame();
  expect(drawn()).toBe(before + 1);
  expect(answer.get().text).toBe(`One${'.'.repeat(100)}`);
});

it('the end is shown at once, with all that came, and no frame behind it changes anything', () => {
  const { answer, start, frame, pass, drawn } = begin();
  const sink = start();
  sink.onPiece('All of it');
  pass(2000);
  sink.onDone('the whole');
  expect(answer.get()).toMatchObject({ state: 'DONE', text: 'All of it', completion: 'the whole', seconds: 2 });
  const before = drawn();
  frame();
  expect(drawn()).toBe(before);
});

it('what is stopped is left once, keeps its text, and hears nothing any more', () => {
  const { answer, start, left } = begin();
  const sink = start();
  sink.onPiece('Half');
  answer.stop();
  answer.stop();
  sink.onPiece(' more');
  sink.onDone('late');
  expect(left).toEqual([0]);
  expect(answer.get()).toMatchObject({ state: 'STOPPED', text: 'Half', completion: null });
});

it('a second run leaves the first, and begins with nothing of it', () => {
  const { answer, start, left, frame } = begin();
  const first = start();
  first.onPiece('old');
  const second = start();
  expect(left).toEqual([0]);
  expect(answer.get()).toMatchObject({ state: 'WAITING', text: '' });
  first.onPiece('older');
  second.onPiece('new');
  frame();
  expect(answer.get().text).toBe('new');
  second.onFailed({ code: 'TIMEOUT', message: 'late', details: {} });
  expect(answer.get()).toMatchObject({ state: 'FAILED', text: 'new', failure: { code: 'TIMEOUT' } });
});
