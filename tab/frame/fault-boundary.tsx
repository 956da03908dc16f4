import { Component, type ReactNode } from 'react'
import { ProblemView } from './problem-view'

/**
 * Catches what no page expected, a part of the program that could not be fetched too, so that the tabs above stay. React has
 * this only as a class. Trying again loads the page anew: a part that failed to load stays failed until then.
 */
export class FaultBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children
    return <ProblemView error={this.state.error} onRetry={() => window.location.reload()} />
  }
}
