import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconBolt, IconCheck, IconTemplate } from '@tabler/icons-react';

const LOOKS = {
  SUCCESS: { color: 'green', label: 'Success', Icon: IconCheck },
  ERROR: { color: 'red', label: 'Error', Icon: IconAlertTriangle },
  CACHED: { color: 'blue', label: 'Cached', Icon: IconBolt },
  TEMPLATED: { color: 'violet', label: 'Template', Icon: IconTemplate },
} as const;

/** How a call ended: told by word and sign, not by colour alone. */
export function LogStatusBadge({ status }: { status: keyof typeof LOOKS }) {
  const { color, label, Icon } = LOOKS[status];
  return (
    <Badge color={color} variant="light" tt="none" leftSection={<Icon size={12} aria-hidden="true" />}>
      {label}
    </Badge>
  );
}
