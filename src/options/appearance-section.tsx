import { useEffect, useId, useState } from "react";
import { APPEARANCES, type Appearance, chooseAppearance, readAppearance } from "~ui/appearance";
import { type MessageKey, say } from "~words/say";
import { Card } from "./card";

const NAMES: Record<Appearance, MessageKey> = {
  system: "settingsAppearanceSystem",
  light: "settingsAppearanceLight",
  dark: "settingsAppearanceDark",
};

/** Light or dark, for all pages of ours. Seen at once, so there is nothing to save. */
export function AppearanceSection() {
  const name = useId();
  const [chosen, setChosen] = useState(readAppearance);
  useEffect(() => {
    const follow = () => setChosen(readAppearance());
    window.addEventListener("storage", follow);
    // Another page may have chosen before anybody listened here.
    follow();
    return () => window.removeEventListener("storage", follow);
  }, []);
  const choose = (appearance: Appearance) => {
    chooseAppearance(appearance);
    setChosen(appearance);
  };
  return (
    <Card section="appearance">
      <fieldset className="choices">
        <legend className="visually-hidden">{say("settingsAppearance")}</legend>
        {APPEARANCES.map((appearance) => (
          <label key={appearance} className="choice">
            <input
              type="radio"
              name={name}
              checked={appearance === chosen}
              onChange={() => choose(appearance)}
            />
            {say(NAMES[appearance])}
          </label>
        ))}
      </fieldset>
    </Card>
  );
}
