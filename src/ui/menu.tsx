/** A button that opens a menu. Keyboard and focus are Radix's; the looks are ours. */
import * as Radix from "@radix-ui/react-dropdown-menu";
import type { LucideIcon } from "lucide-react";

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
  entries: readonly MenuEntry[];
}

export function MenuButton({ label, icon: Icon, heading, entries }: MenuButtonProps) {
  return (
    // Not modal: locking the page behind would need an inline style sheet, which our policy forbids.
    <Radix.Root modal={false}>
      <Radix.Trigger className="icon-button" aria-label={label} title={heading}>
        <Icon size={16} aria-hidden="true" />
      </Radix.Trigger>
      {/* Within the page's main landmark, where a screen reader expects it. */}
      <Radix.Portal container={document.querySelector("main")}>
        <Radix.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
          <Radix.Label className="menu-label">{heading}</Radix.Label>
          {entries.map(({ text, hint, icon: EntryIcon, onSelect }) => (
            <Radix.Item key={text} className="menu-item" onSelect={onSelect}>
              {EntryIcon && <EntryIcon size={14} aria-hidden="true" />}
              {text}
              {hint && <span className="hint">{hint}</span>}
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
