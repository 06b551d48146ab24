/** Menus behind a button with a text: one to choose from, and one to tick what a list is to show. */
import * as Radix from "@radix-ui/react-dropdown-menu";
import Check from "lucide-react/icons/check";
import ChevronDown from "lucide-react/icons/chevron-down";
import type { ReactNode } from "react";

interface TextMenuProps {
  text: string;
  /** What the button is called, when its text does not say it all. */
  label?: string | undefined;
  isActive?: boolean;
  children: ReactNode;
}

function TextMenu({ text, label, isActive = false, children }: TextMenuProps) {
  return (
    // Not modal: locking the page behind would need an inline style sheet, which our policy forbids.
    <Radix.Root modal={false}>
      <Radix.Trigger
        className="button"
        data-kind="menu"
        data-active={isActive || undefined}
        aria-label={label}
      >
        {text}
        <ChevronDown size={12} aria-hidden="true" />
      </Radix.Trigger>
      <Radix.Portal container={document.querySelector("main")}>
        <Radix.Content
          className="menu"
          data-kind="long"
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export interface FilterOption {
  value: string;
  text: string;
  /** How many there are, as written. */
  count: string;
}

interface FilterMenuProps extends Omit<TextMenuProps, "children"> {
  /** What there is to say when there is nothing to choose. */
  empty: string;
  chosen: readonly string[];
  onToggle: (value: string) => void;
  /** Asked for while the menu is open: to count takes a while. */
  options: () => readonly FilterOption[];
}

/** Stays open while options are ticked. */
export function FilterMenu({ empty, chosen, onToggle, options, ...menu }: FilterMenuProps) {
  return (
    <TextMenu {...menu}>
      <FilterItems empty={empty} chosen={chosen} onToggle={onToggle} options={options} />
    </TextMenu>
  );
}

type FilterItemsProps = Pick<FilterMenuProps, "empty" | "chosen" | "onToggle" | "options">;

function FilterItems({ empty, chosen, onToggle, options }: FilterItemsProps) {
  const all = options();
  if (all.length === 0) return <Radix.Label className="menu-label">{empty}</Radix.Label>;
  return all.map(({ value, text, count }) => (
    <Radix.CheckboxItem
      key={value}
      className="menu-item"
      checked={chosen.includes(value)}
      onCheckedChange={() => onToggle(value)}
      onSelect={(event) => event.preventDefault()}
    >
      <span className="menu-check">
        <Radix.ItemIndicator>
          <Check size={14} aria-hidden="true" />
        </Radix.ItemIndicator>
      </span>
      <span className="menu-text" dir="auto">
        {text}
      </span>
      <span className="hint">{count}</span>
    </Radix.CheckboxItem>
  ));
}

interface ChoiceMenuProps extends Omit<TextMenuProps, "children"> {
  empty: string;
  onChoose: (value: string) => void;
  /** Asked for while the menu is open. */
  options: () => readonly Pick<FilterOption, "value" | "text">[];
}

export function ChoiceMenu({ empty, onChoose, options, ...menu }: ChoiceMenuProps) {
  return (
    <TextMenu {...menu}>
      <ChoiceItems empty={empty} onChoose={onChoose} options={options} />
    </TextMenu>
  );
}

function ChoiceItems({
  empty,
  onChoose,
  options,
}: Pick<ChoiceMenuProps, "empty" | "onChoose" | "options">) {
  const all = options();
  if (all.length === 0) return <Radix.Label className="menu-label">{empty}</Radix.Label>;
  return all.map(({ value, text }) => (
    <Radix.Item key={value} className="menu-item" onSelect={() => onChoose(value)}>
      <span className="menu-text" dir="auto">
        {text}
      </span>
    </Radix.Item>
  ));
}
