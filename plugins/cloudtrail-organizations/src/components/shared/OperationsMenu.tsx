import IconButton from '@material-ui/core/IconButton';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import ListItemText from '@material-ui/core/ListItemText';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import MoreVert from '@material-ui/icons/MoreVert';
import type {
  OperationKind,
  OrganizationSummary,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { forwardRef, useRef, useState } from 'react';
import { useAllowed } from '../../hooks/useAllowed';
import { useT } from '../../hooks/useT';

const useStyles = makeStyles((theme: Theme) => ({
  paper: { maxWidth: theme.spacing(60) },
  item: { whiteSpace: 'normal' },
}));

const OperationItem = forwardRef<
  HTMLLIElement,
  {
    organization: OrganizationSummary;
    kind: OperationKind;
    onChoose: () => void;
  }
>(({ organization, kind, onChoose, ...ofMenu }, ref) => {
  const t = useT();
  const { allowed, reason } = useAllowed(organization, kind);
  return (
    // Not `disabled`: the keyboard would skip it, and nobody would hear the reason. What the menu gives its items is
    // handed on: it says which of them has the focus.
    <MenuItem
      {...ofMenu}
      ref={ref}
      aria-disabled={!allowed}
      className={useStyles().item}
      onClick={allowed ? onChoose : undefined}
    >
      <ListItemText primary={t(`operation.${kind}`)} secondary={reason} />
    </MenuItem>
  );
});

/** What can be asked for in an organization. What the person may not is there too, and says why not. */
export const OperationsMenu = ({
  organization,
  kinds,
  onChoose,
}: {
  organization: OrganizationSummary;
  kinds: OperationKind[];
  /** `opener` is where the focus belongs afterwards: the item itself is gone by then. */
  onChoose: (kind: OperationKind, opener: HTMLElement | null) => void;
}) => {
  const t = useT();
  const classes = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const menuId = `cloudtrail-organizations-menu-${organization.name}`;
  if (kinds.length === 0) return null;
  return (
    <>
      <IconButton
        ref={button}
        size="small"
        aria-label={t('organization.more', { title: organization.title })}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        aria-controls={anchor ? menuId : undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <MoreVert />
      </IconButton>
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={() => setAnchor(undefined)}
        PaperProps={{ className: classes.paper }}
      >
        {kinds.map(kind => (
          <OperationItem
            key={kind}
            organization={organization}
            kind={kind}
            onChoose={() => {
              setAnchor(undefined);
              onChoose(kind, button.current);
            }}
          />
        ))}
      </Menu>
    </>
  );
};
