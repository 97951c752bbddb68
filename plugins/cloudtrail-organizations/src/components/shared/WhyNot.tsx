import Tooltip from '@material-ui/core/Tooltip';
import type { ReactElement } from 'react';

/**
 * Says why a disabled control is disabled. The control itself cannot be hovered or focused then, so what wraps it is.
 */
export const WhyNot = ({
  reason,
  children,
}: {
  reason: string | undefined;
  children: ReactElement;
}) =>
  reason === undefined ? (
    children
  ) : (
    <Tooltip title={reason}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <span tabIndex={0}>{children}</span>
    </Tooltip>
  );
