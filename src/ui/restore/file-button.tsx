import { useRef } from "react";

interface FileButtonProps {
  /** What the button says. */
  label: string;
  onChoose: (file: File) => void;
}

/** Chooses the file of a backup. */
export function FileButton({ label, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept=".jsonl"
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onChoose(file);
          // So that the same file can be chosen again.
          target.value = "";
        }}
      />
    </>
  );
}
