import { Badge } from '@mantine/core';
import { IconCheck, IconEye, IconHandOff, IconPlayerPause } from '@tabler/icons-react';
import type { TEMPLATE_STATUSES } from './templates-search.ts';

type Status = (typeof TEMPLATE_STATUSES)[number];

export const STATUS_LOOKS = {
  SHADOW: { color: 'blue', label: 'In shadow', meaning: 'Answers silently and is compared', Icon: IconEye },
  ACTIVE: { color: 'green', label: 'Served', meaning: 'Answers instead of a provider', Icon: IconCheck },
  DEMOTED: { color: 'red', label: 'Demoted', meaning: 'Was wrong, or rated low', Icon: IconHandOff },
  DISABLED: { color: 'gray', label: 'Switched off', meaning: 'A person switched it off', Icon: IconPlayerPause },
} as const;

/** Whether a template is served: told by word and sign, not by colour alone. */
export function TemplateStatusBadge({ status }: { status: Status }) {
  const { color, label, meaning, Icon } = STATUS_LOOKS[status];
  return (
    <Badge
      color={color}
      variant="light"
      tt="none"
      miw="max-content"
      title={meaning}
      leftSection={<Icon size={12} aria-hidden="true" />}
    >
      {label}
    </Badge>
  );
}
