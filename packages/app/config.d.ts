export interface Config {
  app?: {
    /**
     * Whether this is the demo: people sign in without a password, and a page makes the embedded AWS fail. Both need
     * their halves in the backend's configuration. Default: false.
     * @visibility frontend
     */
    demo?: boolean;
  };
}
