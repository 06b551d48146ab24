import { Component, type ReactNode } from "react";

interface State {
  error: Error | undefined;
}

/** What the rep sees when the database cannot be read: what happened, what is safe, what to do. */
export class StorageBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <section className="state" role="alert">
        <h1>Your prospects cannot be read right now</h1>
        <p>
          Nothing was deleted: they are still on this computer. A full disk or a browser update in
          progress can cause this. Free some space or restart the browser, then try again.
        </p>
        <p className="state-detail">{error.message}</p>
        <button
          type="button"
          className="button"
          data-kind="primary"
          onClick={() => this.setState({ error: undefined })}
        >
          Try again
        </button>
      </section>
    );
  }
}
