import { Component, type ReactNode } from "react";
import { StorageFault } from "./storage-fault";

interface Props {
  children: ReactNode;
  onTryAgain?: (() => void) | undefined;
}

interface State {
  error: Error | undefined;
}

/** Catches what keeps a page from being shown: the database, or a row in it that makes no sense. */
export class StorageBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <StorageFault error={error} onTryAgain={() => this.tryAgain()} />;
  }

  private tryAgain(): void {
    this.props.onTryAgain?.();
    this.setState({ error: undefined });
  }
}
