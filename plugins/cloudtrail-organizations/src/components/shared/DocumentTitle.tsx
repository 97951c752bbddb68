import { Helmet } from 'react-helmet';

/** What the browser's tab and history say. Inside the tabs it outdoes their own, which name no organization. */
export const DocumentTitle = ({ title }: { title: string }) => (
  <Helmet title={title} />
);
