import { act, Component, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';
import { createLatePart } from './late-part.tsx';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

function render(node: ReactNode) {
  const place = document.createElement('div');
  const root = createRoot(place, { onCaughtError: () => {} });
  return { place, shown: act(async () => root.render(node)) };
}

/** Tells what was thrown below it. */
class Boundary extends Component<{ children: ReactNode }> {
  override state = { told: null };
  static getDerivedStateFromError = (error: Error) => ({ told: error.message });
  override render = () => this.state.told ?? this.props.children;
}

it('a part is there as soon as its code has come, and at once from then on', async () => {
  const { promise, resolve } = Promise.withResolvers<(props: { name: string }) => ReactNode>();
  const Part = createLatePart(() => promise);
  const { place, shown } = render(<Part name="drawer" />);
  await shown;
  expect(place.textContent).toBe('');
  await act(async () => resolve(({ name }) => `the ${name}`));
  expect(place.textContent).toBe('the drawer');

  const again = document.createElement('div');
  act(() => createRoot(again).render(<Part name="drawer again" />));
  expect(again.textContent).toBe('the drawer again');
});

it('where its code does not come, the error is told in its place', async () => {
  const Part = createLatePart(() => Promise.reject(new Error('the code did not come')));
  const { place, shown } = render(
    <Boundary>
      <Part />
    </Boundary>,
  );
  await shown;
  expect(place.textContent).toBe('the code did not come');
});
