/** Where the focus goes when what was pressed is gone. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { useKeptFocus } from "~ui/use-kept-focus";

interface Step {
  after: ReactNode;
  hasHeading?: boolean;
}

function Region({ after, hasHeading = true }: Step) {
  const ref = useKeptFocus<HTMLElement>();
  const [isAfter, setAfter] = useState(false);
  return (
    <>
      <section ref={ref}>
        {hasHeading && <h3>Backup</h3>}
        <a href="#first">First</a>
        <div>
          {isAfter ? (
            after
          ) : (
            <button type="button" onClick={() => setAfter(true)}>
              Pick
            </button>
          )}
        </div>
        <p>Text</p>
      </section>
      <a href="#behind">Behind</a>
    </>
  );
}

const button = (name: string) => (
  <p key={name}>
    <button type="button">{name}</button>
  </p>
);

async function press(step: Step) {
  const user = userEvent.setup();
  render(<Region {...step} />);
  screen.getByRole("button", { name: "Pick" }).focus();
  await user.keyboard("{Enter}");
}

const focused = () => document.activeElement?.textContent;

describe("focus on what is gone", () => {
  it("goes to what has come in its place", async () => {
    await press({ after: [button("Back up"), button("Stop")] });
    await vi.waitFor(() => expect(focused()).toBe("Back up"));
  });

  it("goes to the heading when nothing follows", async () => {
    await press({ after: "Done" });
    await vi.waitFor(() => expect(focused()).toBe("Backup"));
  });

  it("goes to what is behind when there is no heading either", async () => {
    await press({ after: undefined, hasHeading: false });
    await vi.waitFor(() => expect(focused()).toBe("Behind"));
  });

  it("stays where somebody has put it", async () => {
    const focus = (field: HTMLInputElement | null) => field?.focus();
    const field = <input key="name" ref={focus} aria-label="Name" />;
    await press({ after: [button("Back up"), field] });
    await new Promise((resolve) => setTimeout(resolve));
    expect(screen.getByLabelText("Name")).toHaveFocus();
  });

  it("stays with the page when the rep has clicked elsewhere meanwhile", async () => {
    const user = userEvent.setup();
    render(<Region after={button("Back up")} />);
    screen.getByRole("button", { name: "Pick" }).focus();
    await user.click(screen.getByText("Text"));
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.body).toHaveFocus();
  });
});
