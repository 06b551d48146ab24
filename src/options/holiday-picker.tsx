import { useId, useMemo } from "react";
import { dayAfter } from "~domain/calendar";
import { say, sayCount } from "~words/say";
import { shortDay } from "./day-words";
import {
  allDays,
  type Choice,
  type Holiday,
  type Holidays,
  listCountries,
  listHolidays,
  listRegions,
  type SavedHolidays,
} from "./holiday-days";

interface HolidayPickerProps {
  holidays: Holidays;
  value: SavedHolidays | undefined;
  thisYear: number;
  onChoosePlace: (country: string | undefined, region: string | undefined) => void;
  onChange: (value: SavedHolidays) => void;
}

export function HolidayPicker(props: HolidayPickerProps) {
  const { holidays, value, thisYear, onChoosePlace, onChange } = props;
  const { country = "", region = "" } = value ?? {};
  const countries = useMemo(() => listCountries(holidays), [holidays]);
  const regions = useMemo(
    () => (country === "" ? [] : listRegions(holidays, country)),
    [holidays, country],
  );
  return (
    <>
      <div className="pair">
        <PlaceSelect
          label={say("settingsCountry")}
          none={say("settingsCountryNone")}
          value={country}
          choices={countries}
          onChange={(chosen) => onChoosePlace(chosen || undefined, undefined)}
        />
        {regions.length > 0 && (
          <PlaceSelect
            label={say("settingsRegion")}
            none={say("settingsRegionNone")}
            value={region}
            choices={regions}
            onChange={(chosen) => onChoosePlace(country, chosen || undefined)}
          />
        )}
      </div>
      {value !== undefined && (
        <HolidayList holidays={holidays} value={value} thisYear={thisYear} onChange={onChange} />
      )}
    </>
  );
}

interface PlaceSelectProps {
  label: string;
  none: string;
  value: string;
  choices: readonly Choice[];
  onChange: (code: string) => void;
}

function PlaceSelect({ label, none, value, choices, onChange }: PlaceSelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{none}</option>
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

type HolidayListProps = Omit<HolidayPickerProps, "onChoosePlace" | "value"> & {
  value: SavedHolidays;
};

/** The holidays of this year and the next. What is taken out here is out in the years after, too. */
function HolidayList({ holidays, value, thisYear, onChange }: HolidayListProps) {
  const { country, region, days } = value;
  const list = useMemo(
    () => listHolidays(holidays, country, region, thisYear),
    [holidays, country, region, thisYear],
  );
  const names = new Set(days.map(({ name }) => name));
  const isOn = (holiday: Holiday) => holiday.days.some(({ name }) => names.has(name));
  const shown = list.filter((holiday) => daysShown(holiday, thisYear).length > 0);
  const toggle = (holiday: Holiday) => {
    const on = list.filter((one) => (one === holiday ? !isOn(one) : isOn(one)));
    onChange({ ...value, days: allDays(on) });
  };
  return (
    <ul className="holiday-list" aria-label={say("settingsHolidaysOf", thisYear, thisYear + 1)}>
      {shown.map((holiday) => (
        <li key={holiday.key}>
          <label className="check">
            <input type="checkbox" checked={isOn(holiday)} onChange={() => toggle(holiday)} />
            <span>
              {holiday.key}
              {daysShown(holiday, thisYear).map((words) => (
                <small key={words}>{words}</small>
              ))}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

/** Its days of both years; of several in a row the first, with their number. */
function daysShown({ days }: Holiday, thisYear: number): string[] {
  const shown = days.map(({ on }) => on).filter((on) => on < `${thisYear + 2}`);
  const firsts = shown.filter((on) => !shown.includes(dayAfter(on, -1)));
  return firsts.map((first) => {
    let count = 1;
    while (shown.includes(dayAfter(first, count))) count += 1;
    return count === 1 ? shortDay(first) : sayCount("settingsHolidayDays", count, shortDay(first));
  });
}
