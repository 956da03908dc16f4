/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react'
import { useFollowLatest } from '../../../../infra/local/teams-page/use-follow-latest'
import { prepareBrowser, show } from './stage'

function Messages({ ids }: { ids: string[] }) {
  const scroll = useFollowLatest(ids.at(-1))
  return (
    <div ref={scroll} data-testid="scroll">
      <ol>
        {ids.map((id) => (
          <li key={id} data-id={id}>
            <ul>
              <li>a list in a card</li>
            </ul>
          </li>
        ))}
      </ol>
    </div>
  )
}

describe('the newest message', () => {
  it('is brought into view each time something grows, until somebody scrolls away, and then at the next message', () => {
    prepareBrowser()
    const resize = new Set<() => void>()
    window.ResizeObserver = function ResizeObserverStandIn(listener: () => void) {
      return { observe: () => resize.add(listener), disconnect: () => resize.delete(listener) }
    } as unknown as typeof ResizeObserver
    const seen: unknown[] = []
    Element.prototype.scrollIntoView = function (this: HTMLElement) {
      seen.push(this.dataset.id)
    }
    const grow = () => act(() => resize.forEach((listener) => listener()))

    const { again } = show(<Messages ids={['a', 'b']} />)
    grow()
    expect(seen).toEqual(['b'])
    fireEvent.wheel(screen.getByTestId('scroll'))
    grow()
    expect(seen).toEqual(['b'])
    again(<Messages ids={['a', 'b', 'c']} />)
    grow()
    expect(seen).toEqual(['b', 'c'])
  })
})
