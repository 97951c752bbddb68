import { Link } from '@backstage/core-components';
import Breadcrumbs from '@material-ui/core/Breadcrumbs';
import Typography from '@material-ui/core/Typography';
import { usePaths } from '../../hooks/usePaths';
import { useT } from '../../hooks/useT';

/** The way back. The last of the trail is where the person is. */
export const Crumbs = ({
  trail,
}: {
  trail: { title: string; path?: string }[];
}) => {
  const t = useT();
  const paths = usePaths();
  return (
    <Breadcrumbs aria-label={t('organization.breadcrumbs')}>
      <Link to={paths.overview}>{t('organization.title')}</Link>
      {trail.map(({ title, path }) =>
        path ? (
          <Link key={title} to={path}>
            {title}
          </Link>
        ) : (
          <Typography key={title} color="textPrimary" aria-current="page">
            {title}
          </Typography>
        ),
      )}
    </Breadcrumbs>
  );
};
