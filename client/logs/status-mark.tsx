/** How a call ended, by word and shape; lighter than a badge, as a list has one in each row. */
export function StatusMark({ status }: { status: keyof typeof STATUS_NAMES }) {
  return (
    <span className="status-mark" data-status={status}>
      {STATUS_NAMES[status]}
    </span>
  );
}

export const STATUS_NAMES = { SUCCESS: 'Success', ERROR: 'Error', CACHED: 'Cached', TEMPLATED: 'Template' } as const;
