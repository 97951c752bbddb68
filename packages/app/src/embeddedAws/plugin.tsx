import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import ThunderIcon from '@material-ui/icons/FlashOnOutlined';

/** The demo's own page, on which people make the embedded AWS fail and see what the portal says. */
export const embeddedAwsPlugin = createFrontendPlugin({
  pluginId: 'embedded-aws',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/embedded-aws',
        title: 'Make AWS fail',
        // The page's own header is translated.
        noHeader: true,
        icon: <ThunderIcon fontSize="inherit" />,
        // Without one the page has no place in the navigation.
        routeRef: createRouteRef(),
        loader: async () => {
          const { EmbeddedAwsPage } = await import('./EmbeddedAwsPage');
          return <EmbeddedAwsPage />;
        },
      },
    }),
  ],
});
