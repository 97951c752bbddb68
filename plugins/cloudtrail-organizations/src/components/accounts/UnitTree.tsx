import { makeStyles, type Theme } from '@material-ui/core/styles';
import ChevronRight from '@material-ui/icons/ChevronRight';
import ExpandMore from '@material-ui/icons/ExpandMore';
import TreeItem from '@material-ui/lab/TreeItem';
import TreeView from '@material-ui/lab/TreeView';
import type { Unit } from 'backstage-plugin-cloudtrail-organizations-common';
import { useEffect, useMemo, useState } from 'react';
import { useNumber } from '../../hooks/useNumber';
import { useT } from '../../hooks/useT';
import { Subtle } from '../shared/Subtle';
import { ancestorsOf, treesOf, type UnitNode } from './units';

const useStyles = makeStyles((theme: Theme) => ({
  item: {
    '& .MuiTreeItem-label': {
      padding: theme.spacing(0.5),
      minWidth: 0,
      overflowWrap: 'anywhere',
      borderRadius: theme.shape.borderRadius,
    },
    '& .MuiTreeItem-iconContainer': { cursor: 'pointer' },
    // Small print is too pale on the ground of what is chosen.
    '&.Mui-selected > .MuiTreeItem-content .MuiTypography-body2': {
      color: theme.palette.text.primary,
    },
  },
}));

const UnitLabel = ({ unit }: { unit: Unit }) => {
  const t = useT();
  const number = useNumber();
  const { name, isRoot, accounts, active, delivering } = unit;
  return (
    <>
      {isRoot ? t('units.root', { name }) : name}
      <Subtle>
        {active > 0
          ? t('units.covered', {
              delivering: number(delivering),
              active: number(active),
            })
          : t('units.accounts', { count: accounts, number: number(accounts) })}
      </Subtle>
    </>
  );
};

/** The organizational units as a tree, by mouse and keyboard. Choosing the root is choosing all. */
export const UnitTree = ({
  units,
  label,
  chosen,
  onChoose,
}: {
  units: Unit[];
  label: string;
  /** The chosen unit; undefined for all. */
  chosen: string | undefined;
  onChoose: (unit: string | undefined) => void;
}) => {
  const { item } = useStyles();
  const trees = useMemo(() => treesOf(units), [units]);
  const [expanded, setExpanded] = useState<string[]>(() =>
    trees.map(({ unit }) => unit.id),
  );
  useEffect(() => {
    // Whoever comes with a URL sees where in the tree that is.
    if (chosen === undefined) return;
    const above = ancestorsOf(units, chosen);
    setExpanded(before => [...new Set([...before, ...above])]);
  }, [units, chosen]);

  const toggle = (id: string) =>
    setExpanded(before =>
      before.includes(id)
        ? before.filter(other => other !== id)
        : [...before, id],
    );
  const itemOf = ({ unit, children }: UnitNode) => (
    <TreeItem
      key={unit.id}
      nodeId={unit.id}
      className={item}
      label={<UnitLabel unit={unit} />}
      // The name chooses and the icon unfolds, so that neither brings what was not asked for.
      onLabelClick={event => event.preventDefault()}
      onIconClick={event => {
        event.stopPropagation();
        toggle(unit.id);
      }}
    >
      {children.map(itemOf)}
    </TreeItem>
  );
  const isRoot = (id: string) => trees.some(({ unit }) => unit.id === id);
  return (
    <TreeView
      aria-label={label}
      defaultCollapseIcon={<ExpandMore />}
      defaultExpandIcon={<ChevronRight />}
      expanded={expanded}
      selected={chosen ?? trees[0]?.unit.id ?? ''}
      onNodeToggle={(_event, ids: string[]) => setExpanded(ids)}
      onNodeSelect={(_event: unknown, id: string) =>
        onChoose(isRoot(id) && trees.length === 1 ? undefined : id)
      }
    >
      {trees.map(itemOf)}
    </TreeView>
  );
};
