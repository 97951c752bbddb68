import { makeStyles } from '@material-ui/core/styles';
import type { FindingCounts } from 'backstage-plugin-cloudtrail-organizations-common';
import { Fragment } from 'react';
import { useFindingCounts } from '../../hooks/useFindingCounts';

const useStyles = makeStyles({ count: { whiteSpace: 'nowrap' } });

/** How many findings there are of each severity; critical ones stand out. */
export const FindingCountsText = ({
  counts,
  separator,
}: {
  counts: FindingCounts;
  separator: string;
}) => {
  const inWords = useFindingCounts();
  const classes = useStyles();
  return (
    <>
      {inWords(counts).map((words, index) => (
        <Fragment key={words}>
          {index > 0 && separator}
          <span className={classes.count}>
            {index === 0 && counts.critical > 0 ? (
              <strong>{words}</strong>
            ) : (
              words
            )}
          </span>
        </Fragment>
      ))}
    </>
  );
};
