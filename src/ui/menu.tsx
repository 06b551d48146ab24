/** A button that opens a menu. Keyboard and focus are Radix's; the looks are ours. */
import * as Radix from "@radix-ui/react-dropdown-menu";
import type { LucideIcon } from "lucide-react";
import { useRef } from "react";

export interface MenuEntry {
  text: string;
  hint?: string;
  icon?: LucideIcon;
  onSelect: () => void;
}

interface MenuButtonProps {
  /** What the button is for, with the name of whom it is about. */
  label: string;
  icon: LucideIcon;
  heading: string;
  /** Where there is room, the heading stands on the button too. */
  isWide?: boolean;
  /** Asked for when the menu opens: a list has many menus and few are opened. */
  entries: () => readonly MenuEntry[];
}

export function MenuButton({
  label,
  icon: Icon,
  heading,
  isWide = false,
  entries,
}: MenuButtonProps) {
  // What was chosen happens once the focus is back on the button, so that a dialog opened by it
  // gives the focus back to there.
  const chosen = useRef<() => void>(undefined);
  const actOnChoice = () => {
    const act = chosen.current;
    chosen.current = undefined;
    if (act) setTimeout(act);
  };
  return (
    // Not modal: locking the page behind would need an inline style sheet, which our policy forbids.
    <Radix.Root modal={false}>
      <Radix.Trigger
        className={isWide ? "button" : "icon-button"}
        aria-label={label}
        title={heading}
      >
        <Icon size={16} aria-hidden="true" />
        {isWide && heading}
      </Radix.Trigger>
      {/* Within the page's main landmark, where a screen reader expects it. */}
      <Radix.Portal container={document.querySelector("main")}>
        <Radix.Content
          className="menu"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={actOnChoice}
        >
          <Radix.Label className="menu-label">{heading}</Radix.Label>
          <MenuItems
            entries={entries}
            onChoose={(act) => {
              chosen.current = act;
            }}
          />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface MenuItemsProps {
  entries: () => readonly MenuEntry[];
  onChoose: (act: () => void) => void;
}

function MenuItems({ entries, onChoose }: MenuItemsProps) {
  return entries().map(({ text, hint, icon: Icon, onSelect }) => (
    <Radix.Item key={text} className="menu-item" onSelect={() => onChoose(onSelect)}>
      {Icon && <Icon size={14} aria-hidden="true" />}
      {text}
      {hint && <span className="hint">{hint}</span>}
    </Radix.Item>
  ));
}
