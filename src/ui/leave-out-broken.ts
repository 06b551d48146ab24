/** Imported by the entry of each page but the rescue page, which is there for what cannot be read. */
import { database } from "~storage/connection";
import { leaveOutBroken } from "~storage/sound-reads";

leaveOutBroken(database());
