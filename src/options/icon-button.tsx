import type { LucideIcon } from "lucide-react";
import type { Ref } from "react";

interface IconButtonProps {
  icon: LucideIcon;
  label: string;
  isDisabled?: boolean;
  /** Whether what it opens is open; absent when it opens nothing. */
  isExpanded?: boolean;
  onClick: () => void;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, isDisabled = false, isExpanded, onClick, ref } = props;
  return (
    <button
      ref={ref}
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-expanded={isExpanded}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}
